package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.credentials.signing.SigningKeys;
import org.twige.learning.Seal;

/** Signs packs and forms with the key that signs certificates. */
@Component
class SealForPhones implements Seal {

    private final SigningKeys keys;

    SealForPhones(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String type, String text) {
        var whole = keys.sign(type, text);
        return whole.substring(0, whole.indexOf('.')) + "." + whole.substring(whole.lastIndexOf('.'));
    }
}
