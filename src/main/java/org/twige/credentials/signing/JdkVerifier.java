package org.twige.credentials.signing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Set;

/** Checks with the Ed25519 of the JDK; anything but the one right spelling of a right signature is refused. */
record JdkVerifier(PublicKey key) implements JWSVerifier {

    @Override
    public boolean verify(JWSHeader header, byte[] text, Base64URL signature) {
        return verify(text, signature);
    }

    /** The last letter of a signature has four bits that decoding ignores: they must be as encoding sets them. */
    boolean verify(byte[] text, Base64URL signature) {
        var bytes = signature.decode();
        if (bytes.length != 64 || !Base64URL.encode(bytes).equals(signature)) {
            return false;
        }
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA);
    }

    @Override
    public JCAContext getJCAContext() {
        return new JCAContext();
    }
}
