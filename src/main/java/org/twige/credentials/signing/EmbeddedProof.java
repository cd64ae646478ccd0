package org.twige.credentials.signing;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proof that stands inside a credential and signs the rest of it, checked with keys that the office recorded and with
 * no others: the key that it names, a {@code did:key} or an address, counts for nothing.
 *
 * @see "Data Integrity EdDSA Cryptosuites 1.0, 3.3 eddsa-jcs-2022; RFC 8785, canonical JSON; RFC 8032, Ed25519"
 */
public final class EmbeddedProof {

    private static final int LONGEST = 1_000_000;

    /** What would bind it to a moment, a place or another proof: a person has to look at that. */
    private static final Set<String> MORE = Set.of("expires", "domain", "challenge", "previousProof");

    private static final JsonMapper JSON = new JsonMapper();

    private EmbeddedProof() {}

    /** Is there one of the kind that can be checked here? Says nothing about whether it is right. */
    public static boolean isCheckable(JsonNode credential) {
        return !proofs(credential).isEmpty();
    }

    /**
     * Did one of the keys sign all of this credential but its proof?
     *
     * @param credential JSON in which {@link #isCheckable} found a proof
     * @param keySet as {@link ForeignJws#publicKeys} made it
     */
    public static boolean isSigned(String credential, String keySet) {
        try {
            return credential.length() <= LONGEST
                    && JSON.readTree(credential) instanceof ObjectNode tree
                    && proofs(tree).stream().anyMatch(proof -> isSigned(tree, proof, ForeignJws.ed25519(keySet)));
        } catch (JacksonException _) {
            return false;
        }
    }

    /** The parts for which a proof inside can hold: anybody can write something beside it, or below the contexts. */
    public static JsonNode whatIsSigned(JsonNode credential) {
        return credential instanceof ObjectNode whole
                ? whole.deepCopy().remove(List.of("proof", "@context"))
                : credential;
    }

    private static List<ObjectNode> proofs(JsonNode credential) {
        var proof = credential.path("proof");
        var all = proof.isArray() ? proof.valueStream() : Stream.of(proof);
        return all.filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(EmbeddedProof::isKnown)
                .toList();
    }

    private static boolean isKnown(ObjectNode proof) {
        return proof.path("type").asString("").equals("DataIntegrityProof")
                && proof.path("cryptosuite").asString("").equals("eddsa-jcs-2022")
                && proof.path("proofPurpose").asString("").equals("assertionMethod")
                && MORE.stream().noneMatch(proof::has);
    }

    private static boolean isSigned(ObjectNode credential, ObjectNode proof, List<OctetKeyPair> keys) {
        var signature = Multibase.bytes(proof.path("proofValue").asString("")).map(Base64URL::encode);
        var signed = signedBytes(credential, proof);
        return signature.isPresent()
                && signed.isPresent()
                && keys.stream()
                        .anyMatch(key ->
                                new JdkVerifier(Ed25519Keys.publicKey(key)).verify(signed.get(), signature.get()));
    }

    /** The hash of what the proof says about itself, and the hash of the rest; empty when the two do not fit. */
    private static Optional<byte[]> signedBytes(ObjectNode credential, ObjectNode proof) {
        var options = proof.deepCopy();
        options.remove("proofValue");
        var rest = credential.deepCopy();
        rest.remove("proof");
        if (options.has("@context")) {
            if (!begins(rest.path("@context"), options.path("@context"))) {
                return Optional.empty();
            }
            rest.set("@context", options.path("@context"));
        }
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(hash(options));
            bytes.write(hash(rest));
            return Optional.of(bytes.toByteArray());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean begins(JsonNode all, JsonNode first) {
        var whole = list(all);
        var start = list(first);
        return whole.size() >= start.size() && whole.subList(0, start.size()).equals(start);
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static byte[] hash(ObjectNode node) throws IOException {
        var canonical = new JsonCanonicalizer(JSON.writeValueAsString(node)).getEncodedUTF8();
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
