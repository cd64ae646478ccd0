package org.twige.labs.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twige.labs.data.Span;

/** Finds words about health, those of all languages in every text: people mix them. */
final class HealthWords {

    private final Pattern words;

    private HealthWords(Pattern words) {
        this.words = words;
    }

    static HealthWords read() {
        try (var file = HealthWords.class.getResourceAsStream("/labs/detect/health.txt")) {
            var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines();
            return new HealthWords(Pattern.compile(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HealthWords::rule)
                    .collect(Collectors.joining("|", "(?<![\\p{L}\\p{Nd}])(?:", ")(?![\\p{L}\\p{Nd}])"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> find(String text) {
        return words.matcher(folded(text))
                .results()
                .map(match -> new Finding(Span.Kind.HEALTH, match.start(), match.end()))
                .toList();
    }

    /** A star stands for letters, a space for any space. */
    private static String rule(String line) {
        return Pattern.quote(folded(line.strip())).replace("*", "\\E\\p{L}*\\Q").replace(" ", "\\E\\s+\\Q");
    }

    /** Small letters without accents and with straight apostrophes, sign for sign. */
    private static String folded(String text) {
        var folded = new StringBuilder(text);
        for (var at = 0; at < folded.length(); at++) {
            var sign = folded.charAt(at) == '’' ? '\'' : Character.toLowerCase(folded.charAt(at));
            folded.setCharAt(
                    at,
                    Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD)
                            .charAt(0));
        }
        return folded.toString();
    }
}
