package org.twige.credentials;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The short name of a credential that a person can type: country, AI, eight signs in two groups.
 *
 * <p>No sign looks like another: I, O, S, Z, B and 1, 0 are not used. The eighth sign is a check sign modulo 29, a
 * prime: one wrong sign and any two exchanged signs are always noticed.
 */
record Code(String text) {

    static final String SIGNS = "23456789ACDEFGHJKLMNPQRTUVWXY";
    private static final int RANDOM_SIGNS = 7;
    private static final int LENGTH = RANDOM_SIGNS + 1;

    static Code random(String country, SecureRandom chance) {
        var signs = new StringBuilder();
        for (var i = 0; i < RANDOM_SIGNS; i++) {
            signs.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return written(country, signs.append(checkSign(signs)).toString());
    }

    /** What somebody typed, put right where only one reading is possible; empty if no code can look like it. */
    static Optional<Code> typed(String country, String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        var prefix = prefix(country);
        var signs = (plain.length() == prefix.length() + LENGTH && plain.startsWith(prefix)
                        ? plain.substring(prefix.length())
                        : plain)
                .replace('S', '5')
                .replace('Z', '2')
                .replace('B', '8');
        var isCode = signs.length() == LENGTH
                && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && checkSign(signs.substring(0, RANDOM_SIGNS)) == signs.charAt(RANDOM_SIGNS);
        return isCode ? Optional.of(written(country, signs)) : Optional.empty();
    }

    private static Code written(String country, String signs) {
        return new Code(country.toUpperCase(Locale.ROOT) + "-AI-" + signs.substring(0, 4) + "-" + signs.substring(4));
    }

    private static String prefix(String country) {
        return country.toUpperCase(Locale.ROOT) + "AI";
    }

    private static char checkSign(CharSequence signs) {
        var sum = 0;
        for (var i = 0; i < signs.length(); i++) {
            sum += (i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
