package org.twige.web;

import org.jspecify.annotations.Nullable;

/** One thing to choose: a radio button, a checkbox or an option of a list. */
public record Choice(String value, String text, @Nullable String hint, boolean chosen) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, false);
    }

    public Choice withHint(String words) {
        return new Choice(value, text, words, chosen);
    }

    public Choice chosen(boolean yes) {
        return new Choice(value, text, hint, yes);
    }

    /** The first choice bears the id of the field, so that the error summary can lead to it. */
    static String id(String field, int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }
}
