package org.twige.mandates.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twige.mandates.TypedDate;

/** What was typed into a form, by the names of its fields; a field that was not sent is empty. */
record Typed(Map<String, List<String>> fields) {

    static Typed nothing() {
        return new Typed(Map.of());
    }

    /** The same with a field more. */
    Typed with(String field, String... values) {
        var more = new HashMap<>(fields);
        more.put(field, List.of(values));
        return new Typed(more);
    }

    /** The same with the three fields of a date. */
    Typed with(String prefix, TypedDate date) {
        return with(prefix + "-day", String.valueOf(date.day()))
                .with(prefix + "-month", String.valueOf(date.month()))
                .with(prefix + "-year", String.valueOf(date.year()));
    }

    String text(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Every value of a field, e.g. of its ticked boxes. */
    List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    TypedDate date(String prefix) {
        return new TypedDate(text(prefix + "-day"), text(prefix + "-month"), text(prefix + "-year"));
    }

    /** The whole number in a field, if it lies between two. */
    Optional<Integer> number(String field, int least, int most) {
        try {
            return Optional.of(Integer.valueOf(text(field))).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
