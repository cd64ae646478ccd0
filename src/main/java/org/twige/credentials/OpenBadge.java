package org.twige.credentials;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.credentials.signing.Addresses;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof as an Open Badges 3.0 credential with the claims of a JWT beside it.
 *
 * <p>The holder is named by the names alone: no number, address or date of birth stands on it.
 *
 * @see "1EdTech Open Badges 3.0, 8.2 JSON Web Token proof format; W3C Verifiable Credentials Data Model 2.0"
 */
final class OpenBadge {

    static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private OpenBadge() {}

    /** JSON, to be signed as it is. */
    static String write(Proof proof, Addresses addresses) {
        var id = addresses.check(proof.token().text());
        return JSON.writeValueAsString(ordered(
                "@context", CONTEXT,
                "id", id,
                "type", List.of("VerifiableCredential", "OpenBadgeCredential"),
                "name", proof.achievement().title(),
                "issuer", issuer(proof.issuer(), addresses),
                "validFrom", proof.issuedAt().toString(),
                "validUntil", proof.validUntil().toString(),
                "awardedDate", proof.awardedAt().toString(),
                "credentialSubject", subject(proof, addresses),
                "credentialStatus", status(proof.statusNumber(), addresses),
                "credentialSchema", List.of(ordered("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")),
                "iss", addresses.issuer(),
                "jti", id,
                "nbf", proof.issuedAt().getEpochSecond(),
                "exp", proof.validUntil().getEpochSecond()));
    }

    /** The issuer's profile, also published at its address. */
    static Map<String, Object> issuer(String name, Addresses addresses) {
        return ordered("id", addresses.issuer(), "type", List.of("Profile"), "name", name, "url", addresses.home());
    }

    /** What was achieved, also published at its address. */
    static Map<String, Object> achievement(Achievement achievement, String language, Addresses addresses) {
        var address = addresses.achievement(achievement.version());
        return ordered(
                "id", address,
                "type", List.of("Achievement"),
                "achievementType", "Course",
                "name", achievement.title(),
                "description", achievement.summary(),
                "criteria", ordered("narrative", achievement.criteria()),
                "humanCode", achievement.slug(),
                "version", achievement.edition(),
                "inLanguage", language,
                "alignment", alignments(achievement, address));
    }

    /** A part of a credential as a document of its own. */
    static Map<String, Object> published(Map<String, Object> part) {
        var all = ordered("@context", CONTEXT);
        all.putAll(part);
        return all;
    }

    private static List<Map<String, Object>> alignments(Achievement achievement, String address) {
        return achievement.outcomes().stream()
                .map(outcome -> ordered(
                        "type", List.of("Alignment"),
                        "targetCode", outcome.code(),
                        "targetName", outcome.text(),
                        "targetUrl", address + "#" + outcome.code()))
                .toList();
    }

    private static Map<String, Object> subject(Proof proof, Addresses addresses) {
        var holder = ordered(
                "type", "IdentityObject", "identityType", "name", "identityHash", proof.names(), "hashed", false);
        return ordered(
                "type", List.of("AchievementSubject"),
                "identifier", List.of(holder),
                "licenseNumber", proof.code(),
                "achievement", achievement(proof.achievement(), proof.language(), addresses));
    }

    private static Map<String, Object> status(long number, Addresses addresses) {
        var list = addresses.statusList(StatusList.listOf(number));
        var index = String.valueOf(StatusList.indexOf(number));
        return ordered(
                "id",
                list + "#" + index,
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                index,
                "statusListCredential",
                list);
    }

    /** Reads back what {@link #write} wrote; nothing for any other text, signed or not. */
    static Optional<Proof> read(String json) {
        try {
            var all = JSON.readTree(json);
            var subject = all.required("credentialSubject");
            return Token.in(tail(all.required("id")))
                    .map(token -> new Proof(
                            token,
                            subject.required("licenseNumber").stringValue(),
                            subject.at("/identifier/0/identityHash").stringValue(),
                            subject.at("/achievement/inLanguage").stringValue(),
                            all.at("/issuer/name").stringValue(),
                            achievement(subject.required("achievement")),
                            Instant.parse(all.required("validFrom").stringValue()),
                            Instant.parse(all.required("awardedDate").stringValue()),
                            Instant.parse(all.required("validUntil").stringValue()),
                            statusNumber(all.required("credentialStatus"))));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Achievement achievement(JsonNode read) {
        return new Achievement(
                tail(read.required("id")),
                read.required("humanCode").stringValue(),
                read.required("version").stringValue(),
                read.required("name").stringValue(),
                read.required("description").stringValue(),
                read.at("/criteria/narrative").stringValue(),
                read.required("alignment")
                        .valueStream()
                        .map(one -> new Achievement.CanDo(
                                one.required("targetCode").stringValue(),
                                one.required("targetName").stringValue()))
                        .toList());
    }

    private static long statusNumber(JsonNode status) {
        var list = Integer.parseInt(tail(status.required("statusListCredential")));
        var index = Integer.parseInt(status.required("statusListIndex").stringValue());
        return (long) list * StatusList.LENGTH + index;
    }

    private static String tail(JsonNode address) {
        var text = address.stringValue();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
