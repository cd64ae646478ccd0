package org.twige.credentials.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An invented issuer that puts proofs of kind eddsa-jcs-2022 inside its credentials. */
public final class ForeignIssuer {

    private static final String SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final KeyPair pair = Ed25519Keys.make();

    /** The public key as an office pastes it. */
    public String key() {
        return Ed25519Keys.publish(pair.getPublic()).toJSONString();
    }

    /** The credential with its proof. */
    public String signed(String credential) {
        var tree = (ObjectNode) new JsonMapper().readTree(credential);
        var proof = tree.objectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-jcs-2022")
                .put("proofPurpose", "assertionMethod")
                .put("verificationMethod", "https://academy.example/#key");
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(hash(proof));
            bytes.write(hash(tree));
            var signature = new JdkSigner(pair.getPrivate())
                    .sign(new JWSHeader.Builder(JWSAlgorithm.EdDSA).build(), bytes.toByteArray());
            tree.set("proof", proof.put("proofValue", "z" + base58(signature.decode())));
            return tree.toString();
        } catch (IOException | JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(ObjectNode node) throws IOException, NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(node.toString()).getEncodedUTF8());
    }

    private static String base58(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(58));
            text.append(SIGNS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (var at = 0; at < bytes.length && bytes[at] == 0; at++) {
            text.append('1');
        }
        return text.reverse().toString();
    }
}
