package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.SigningKeys;

/** Signs a text of a module above with the key of this installation. */
@Component
public class SignText {

    private final SigningKeys keys;
    private final Addresses addresses;

    SignText(SigningKeys keys, Addresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    /**
     * A text with its signature, in one line.
     *
     * @param type of the whole, e.g. {@code ledger+jwt}
     * @see "RFC 7515, JWS compact serialisation; RFC 8037, EdDSA"
     */
    public String sign(String type, String text) {
        return keys.sign(type, text);
    }

    /** The published keys, as a JWK set (RFC 7517). */
    public String publishedKeys() {
        return keys.published().json(addresses);
    }
}
