package org.twige.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Twelve signs with which a person chooses a password: 60 random bits, typed from paper.
 *
 * @param signs without spaces, capital letters
 * @see "Douglas Crockford, Base 32: no I, L, O or U, and O read as 0, I and L as 1"
 */
record ActivationCode(String signs) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SIGNS = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._]");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ActivationCode random() {
        return new ActivationCode(RANDOM.ints(12, 0, ALPHABET.length())
                .mapToObj(sign -> String.valueOf(ALPHABET.charAt(sign)))
                .collect(Collectors.joining()));
    }

    /** What somebody typed, with spaces, dashes, small letters and look-alikes forgiven; empty if it can be no code. */
    static Optional<ActivationCode> typed(String text) {
        var signs = BETWEEN.matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SIGNS.matcher(signs).matches() ? Optional.of(new ActivationCode(signs)) : Optional.empty();
    }

    /** In groups of four, as it is printed. */
    String grouped() {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }

    @Override
    public String toString() {
        return "ActivationCode"; // never in a log
    }
}
