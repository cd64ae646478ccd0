package org.twige.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be put right in a form, in the order of its fields. */
public record Errors(List<Error> list) {

    public Errors {
        list = List.copyOf(list);
    }

    public static Errors none() {
        return new Errors(List.of());
    }

    public static Errors of(String field, String text) {
        return new Errors(List.of(new Error(field, text)));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** These and one more. */
    public Errors and(String field, String text) {
        var more = new ArrayList<>(list);
        more.add(new Error(field, text));
        return new Errors(more);
    }

    /** The first sentence about a field, for the message beside it; null if the field is right. */
    public @Nullable String at(String field) {
        return list.stream()
                .filter(error -> error.field().equals(field))
                .map(Error::text)
                .findFirst()
                .orElse(null);
    }
}
