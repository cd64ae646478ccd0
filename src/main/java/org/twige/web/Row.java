package org.twige.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a summary list: what it is, what it says, what one can do about it. */
public record Row(
        String key, @Nullable String text, @Nullable Content content, List<Action> actions) {

    /** A link beside a value; {@code of} is read out after its text, e.g. "Change" and "your phone number". */
    public record Action(String text, String href, @Nullable String of) {}

    public static Row of(String key, String text) {
        return new Row(key, text, null, List.of());
    }

    public static Row of(String key, Content content) {
        return new Row(key, null, content, List.of());
    }

    public Row with(Action... does) {
        return new Row(key, text, content, List.of(does));
    }
}
