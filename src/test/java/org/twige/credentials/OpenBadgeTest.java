package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.credentials.signing.AddressesFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenBadgeTest {

    @Test
    void a_badge_says_what_the_proof_says_and_can_be_read_back() {
        var proof = ProofFixture.proof();

        assertThat(OpenBadge.read(OpenBadge.write(proof, AddressesFixture.EXAMPLE)))
                .contains(proof);
    }

    @Test
    void a_badge_has_every_field_that_open_badges_and_the_data_model_ask_for() {
        var badge = badge();

        assertThat(badge.at("/@context/0").stringValue()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(badge.at("/@context/1").stringValue())
                .isEqualTo("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(texts(badge.at("/type"))).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(badge.at("/issuer/id").stringValue()).isEqualTo("https://twige.example/credentials/issuer");
        assertThat(texts(badge.at("/issuer/type"))).containsExactly("Profile");
        assertThat(badge.at("/validFrom").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(badge.at("/validUntil").stringValue()).isEqualTo("2028-11-23T21:59:59Z");
        assertThat(texts(badge.at("/credentialSubject/type"))).containsExactly("AchievementSubject");
        for (var field : List.of("id", "type", "name", "description", "criteria")) {
            assertThat(badge.at("/credentialSubject/achievement").has(field))
                    .as(field)
                    .isTrue();
        }
        assertThat(badge.at("/credentialSubject/achievement/alignment/0/targetUrl")
                        .stringValue())
                .startsWith("https://twige.example/credentials/achievements/");
        assertThat(badge.at("/credentialStatus/type").stringValue()).isEqualTo("BitstringStatusListEntry");
        assertThat(badge.at("/credentialStatus/statusListIndex").stringValue()).isEqualTo("7");
        assertThat(badge.at("/credentialStatus/statusListCredential").stringValue())
                .isEqualTo("https://twige.example/credentials/status/1");
    }

    @Test
    void the_claims_of_the_token_repeat_the_badge() {
        var badge = badge();

        assertThat(badge.at("/iss")).isEqualTo(badge.at("/issuer/id"));
        assertThat(badge.at("/jti")).isEqualTo(badge.at("/id"));
        assertThat(Instant.ofEpochSecond(badge.at("/nbf").longValue()))
                .isEqualTo(badge.at("/validFrom").stringValue());
        assertThat(Instant.ofEpochSecond(badge.at("/exp").longValue()))
                .isEqualTo(badge.at("/validUntil").stringValue());
    }

    @Test
    void the_holder_is_named_by_the_names_alone() {
        var subject = badge().at("/credentialSubject");

        assertThat(subject.propertyNames())
                .containsExactlyInAnyOrder("type", "identifier", "licenseNumber", "achievement");
        assertThat(subject.at("/identifier/0/identityType").stringValue()).isEqualTo("name");
        assertThat(subject.at("/identifier/0/identityHash").stringValue()).isEqualTo("MUKAMANA Aline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\":1}", "{\"credentialSubject\":{},\"id\":\"a/b\"}", "text"})
    void other_texts_are_no_badge_of_ours(String other) {
        assertThat(OpenBadge.read(other)).isEmpty();
    }

    private static JsonNode badge() {
        return new JsonMapper().readTree(OpenBadge.write(ProofFixture.proof(), AddressesFixture.EXAMPLE));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
