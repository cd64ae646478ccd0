package org.twige.credentials.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EmbeddedProofTest {

    /** The key of the examples of the specification. */
    private static final String KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    /** @see "Data Integrity EdDSA Cryptosuites 1.0, B.3 Representation: eddsa-jcs-2022" */
    private static final String SIGNED = """
            {
              "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
              "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
              "type": ["VerifiableCredential", "AlumniCredential"],
              "name": "Alumni Credential",
              "description": "A minimum viable example of an Alumni Credential.",
              "issuer": "https://vc.example/issuers/5678",
              "validFrom": "2023-01-01T00:00:00Z",
              "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
              "proof": {
                "type": "DataIntegrityProof",
                "cryptosuite": "eddsa-jcs-2022",
                "created": "2023-02-24T23:36:38Z",
                "verificationMethod": "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "proofPurpose": "assertionMethod",
                "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
                "proofValue": "z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4"
              }
            }
            """;

    private final String keys = ForeignJws.publicKeys(KEY).orElseThrow();

    @Test
    void the_example_of_the_specification_is_signed() {
        assertThat(EmbeddedProof.isCheckable(new JsonMapper().readTree(SIGNED))).isTrue();
        assertThat(EmbeddedProof.isSigned(SIGNED, keys)).isTrue();
    }

    @Test
    void one_changed_letter_anywhere_breaks_it() {
        for (var word : new String[] {"Alumni Credential\"", "Examples", "5678\"", "38Z", "abcdefgh", "jJKh4"}) {
            var letter = word.charAt(0);
            var changed = SIGNED.replaceFirst(word, (letter == 'x' ? "y" : "x") + word.substring(1));

            assertThat(changed).isNotEqualTo(SIGNED);
            assertThat(EmbeddedProof.isSigned(changed, keys)).as(word).isFalse();
        }
    }

    @Test
    void something_added_beside_what_was_signed_breaks_it() {
        var more = SIGNED.replaceFirst("\"name\":", "\"awardedDate\": \"2026-06-05\", \"name\":");
        var twice = SIGNED.replaceFirst("\"proof\":", "\"name\": \"Another Credential\", \"proof\":");
        var elsewhere = SIGNED.replaceFirst("\"https://www.w3.org/ns/credentials/v2\", ", "");

        assertThat(EmbeddedProof.isSigned(more, keys)).isFalse();
        assertThat(EmbeddedProof.isSigned(twice, keys)).isFalse();
        assertThat(EmbeddedProof.isSigned(elsewhere, keys)).isFalse();
    }

    @Test
    void how_it_is_laid_out_does_not_matter() {
        var narrow = new JsonMapper().readTree(SIGNED).toString();

        assertThat(EmbeddedProof.isSigned(narrow, keys)).isTrue();
        assertThat(EmbeddedProof.isSigned(narrow.replace("Alumni C", "\\u0041lumni C"), keys))
                .isTrue();
    }

    @Test
    void the_key_that_it_names_itself_counts_for_nothing() {
        var stranger = Ed25519Keys.publish(Ed25519Keys.make().getPublic()).toJSONString();

        assertThat(EmbeddedProof.isSigned(SIGNED, stranger)).isFalse();
        assertThat(EmbeddedProof.isSigned(SIGNED, "")).isFalse();
    }

    @Test
    void other_kinds_of_proof_and_bound_ones_cannot_be_checked_here() {
        for (var other : new String[] {
            SIGNED.replace("eddsa-jcs-2022", "eddsa-rdfc-2022"),
            SIGNED.replace("DataIntegrityProof", "Ed25519Signature2020"),
            SIGNED.replace("assertionMethod", "authentication"),
            SIGNED.replace("\"created\"", "\"expires\"")
        }) {
            assertThat(EmbeddedProof.isCheckable(new JsonMapper().readTree(other)))
                    .isFalse();
            assertThat(EmbeddedProof.isSigned(other, keys)).isFalse();
        }
    }

    @Test
    void keys_may_be_pasted_as_their_issuer_spells_them() {
        assertThat(ForeignJws.publicKeys("did:key:" + KEY))
                .isEqualTo(ForeignJws.publicKeys(KEY))
                .isPresent();
        assertThat(ForeignJws.publicKeys(KEY.replace('k', '0'))).isEmpty();
        assertThat(ForeignJws.publicKeys("z6Mk")).isEmpty();
    }
}
