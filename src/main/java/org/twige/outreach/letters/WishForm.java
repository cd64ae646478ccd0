package org.twige.outreach.letters;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen in the form of letters.
 *
 * @param reach {@code all} for those whom a message reaches as well
 * @param institution a code; blank for all
 */
record WishForm(
        @Nullable String occasion,
        @Nullable String reach,
        @Nullable String institution,
        @Nullable String words) {

    private static final int LONGEST = 100;

    Occasion why() {
        return Occasion.of(clean(occasion)).orElse(Occasion.WAITING);
    }

    boolean everybody() {
        return "all".equals(reach);
    }

    String code() {
        return clean(institution);
    }

    String search() {
        return clean(words);
    }

    private static String clean(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
