package org.twige.credentials.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.credentials.reading.Badge.Seal;
import org.twige.credentials.signing.EmbeddedProof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a badge without asking anybody.
 *
 * @see "Open Badges 2.0, Assertion; Open Badges 3.0, OpenBadgeCredential and its JSON web token (8.2)"
 */
@Component
class ReadBadge {

    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_WORDS = 20_000;

    private final JsonMapper json;

    ReadBadge(JsonMapper json) {
        this.json = json;
    }

    /** A badge as JSON, as a JSON web token, or the address of one that its issuer keeps. */
    Optional<Badge> read(String text) {
        if (text.startsWith("{")) {
            return tree(text).flatMap(badge -> ofJson(badge, sealOf(badge, text)));
        }
        if (text.startsWith("https://") && text.indexOf(' ') < 0 && text.length() < 2_000) {
            return Optional.of(new Badge(2, text, "", Optional.empty(), new Seal.Hosted(text)));
        }
        var parts = text.split("\\.", -1);
        return parts.length == 3 ? payload(parts[1]).flatMap(claims -> ofToken(claims, text)) : Optional.empty();
    }

    private Optional<Badge> ofToken(JsonNode claims, String jwt) {
        var inner = claims.path("vc");
        return ofJson(inner.isObject() ? inner : claims, new Seal.Signed(jwt));
    }

    private Optional<Badge> ofJson(JsonNode badge, Seal seal) {
        var types = strings(badge.path("type")).toList();
        if (types.contains("VerifiableCredential")) {
            var on = first(badge, "awardedDate", "validFrom", "issuanceDate", "issuedOn");
            return Optional.of(new Badge(3, first(badge, "id", "jti"), words(badge), day(on), seal));
        }
        if (types.contains("Assertion")) {
            return Optional.of(
                    new Badge(2, first(badge, "id", "uid"), words(badge), day(first(badge, "issuedOn")), seal));
        }
        return Optional.empty();
    }

    private static Seal sealOf(JsonNode badge, String text) {
        if (badge.path("proof").isContainer()) {
            return EmbeddedProof.isCheckable(badge) ? new Seal.Embedded(text) : new Seal.Unsupported();
        }
        var hosted = first(badge, "id");
        return badge.path("verification").isObject() || badge.path("verify").isObject()
                ? new Seal.Hosted(hosted)
                : new Seal.None();
    }

    /** Whatever is called a name or a title somewhere in it, once each; not where a proof inside does not hold for it. */
    private static String words(JsonNode badge) {
        Set<String> found = new LinkedHashSet<>();
        collect(EmbeddedProof.whatIsSigned(badge), found, 0);
        var words = String.join("\n", found);
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    private static void collect(JsonNode node, Set<String> found, int depth) {
        if (depth > 8) {
            return;
        }
        node.properties().forEach(entry -> {
            if (Set.of("name", "givenName", "familyName", "identityHash", "achievementName")
                    .contains(entry.getKey())) {
                strings(entry.getValue()).forEach(found::add);
            }
            if (entry.getKey().equals("issuer") || entry.getKey().equals("badge")) {
                strings(entry.getValue()).forEach(found::add);
            }
            collect(entry.getValue(), found, depth + 1);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, found, depth + 1));
        }
    }

    private static Stream<String> strings(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        if (node.isArray()) {
            return node.valueStream().filter(JsonNode::isString).map(JsonNode::asString);
        }
        return node.isObject() ? node.valueStream().filter(JsonNode::isString).map(JsonNode::asString) : Stream.of();
    }

    private static String first(JsonNode badge, String... names) {
        return Stream.of(names)
                .map(badge::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    /** The day as its issuer wrote it: a badge of late evening keeps its date. */
    private static Optional<LocalDate> day(String instant) {
        try {
            return instant.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(instant.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> payload(String encoded) {
        try {
            return tree(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(json.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
