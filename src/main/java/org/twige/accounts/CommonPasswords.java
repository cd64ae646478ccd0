package org.twige.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** The passwords that are tried first: well-known words and the country's places, also dressed up with digits. */
@Component
class CommonPasswords {

    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm");

    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");
    private static final Pattern DECORATION = Pattern.compile("^[^a-z]{0,8}+|[^a-z]{1,8}$");
    private static final Pattern DATE = Pattern.compile("\\d{8}");

    private final Set<String> words = new HashSet<>();

    CommonPasswords(Country country) {
        read().map(CommonPasswords::folded).forEach(words::add);
        Stream.concat(
                        Stream.of(
                                country.name(),
                                country.shortName(),
                                country.branding().serviceName()),
                        country.places().stream().map(place -> place.name()))
                .flatMap(name -> name.byLanguage().values().stream())
                .map(CommonPasswords::folded)
                .forEach(words::add);
    }

    private static Stream<String> read() {
        var list = new ClassPathResource("accounts/common-passwords.txt");
        try (var reader = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        var folded = folded(password);
        return isWord(folded)
                || isRow(folded)
                || isDate(folded)
                || REPEATED.matcher(folded).matches();
    }

    private boolean isWord(String folded) {
        return words.contains(folded)
                || words.contains(bare(folded))
                || words.contains(bare(plain(folded)))
                || words.contains(plain(bare(folded)));
    }

    private static boolean isRow(String folded) {
        var backwards = new StringBuilder(folded).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(folded) || row.contains(backwards));
    }

    /** Eight digits that are a day in either order. */
    private static boolean isDate(String folded) {
        return DATE.matcher(folded).matches()
                && (isDay(folded.substring(0, 4), folded.substring(4, 6), folded.substring(6))
                        || isDay(folded.substring(4), folded.substring(2, 4), folded.substring(0, 2)));
    }

    private static boolean isDay(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1900 && date.getYear() < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Without digits and signs before and after the word. */
    private static String bare(String folded) {
        return DECORATION.matcher(folded).replaceAll("");
    }

    /** Without the usual signs for letters. */
    private static String plain(String folded) {
        return folded.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
