package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;

/** Signs proofs with the key of the day. */
@Component
class SignCredential {

    private final SigningKeys keys;
    private final Addresses addresses;

    SignCredential(SigningKeys keys, Addresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    /** The whole proof as a credential that other systems can read. */
    Signed sign(Proof proof) {
        return new Signed(keys.sign(Jws.BADGE, OpenBadge.write(proof, addresses)), keys.active());
    }

    /** Its few lines for the square code. */
    String seal(Slip slip) {
        return keys.seal(slip.lines());
    }
}
