package org.twige.web;

import java.util.regex.Pattern;

/** Keeps the spaces that belong to a sign, so that no line of a small screen begins with one. */
public final class Spaces {

    private static final Pattern BEFORE_HIGH_SIGNS = Pattern.compile(" (?=[;!?])");
    private static final Pattern BEFORE_OTHERS = Pattern.compile(" (?=[:»])");
    private static final Pattern AFTER_OPENING = Pattern.compile("(?<=«) ");

    private Spaces() {}

    /**
     * A text or clean HTML with its spaces kept: in French, narrow ones before {@code ; ! ?}, whole ones before {@code :}
     * and inside {@code « »}; every other language has no such spaces.
     */
    public static String kept(String language, String text) {
        if (!language.equals("fr")) {
            return text;
        }
        var narrow = BEFORE_HIGH_SIGNS.matcher(text).replaceAll("\u202f");
        return AFTER_OPENING
                .matcher(BEFORE_OTHERS.matcher(narrow).replaceAll("\u00a0"))
                .replaceAll("\u00a0");
    }
}
