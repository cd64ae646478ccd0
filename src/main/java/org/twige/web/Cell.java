package org.twige.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A cell of a table: words or a piece of a page; a number stands to the right. */
public record Cell(
        @Nullable String text,
        @Nullable Content content,
        boolean numeric,
        @Nullable String classes) {

    public static Cell of(String text) {
        return new Cell(text, null, false, null);
    }

    public static Cell of(Content content) {
        return new Cell(null, content, false, null);
    }

    public static Cell number(String text) {
        return new Cell(text, null, true, null);
    }

    public Cell with(String moreClasses) {
        return new Cell(text, content, numeric, moreClasses);
    }
}
