package org.twige.assessment.variant;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the variants of an item are made.
 *
 * @param answer mark-text, order, number or best-answer
 * @param slots by name, in the order in which they are filled
 * @param where a formula that every variant fulfils; null if there is nothing to fulfil
 * @param plant how many parts of a text appear in their planted form; null unless {@code mark-text}
 * @param take how many steps of an order are shown; null for all
 * @param key a letter, the letters of an order, or a formula; empty for {@code mark-text}
 * @param holds a formula that is true of the right key, in which it is {@code #key}; null unless the key is a formula
 * @param letters of all options; empty for a number
 * @param plantable letters of the parts that have a planted form
 */
public record Template(
        String answer,
        Map<String, Slot> slots,
        @Nullable String where,
        @Nullable Span plant,
        @Nullable Integer take,
        String key,
        @Nullable String holds,
        String letters,
        String plantable) {

    /** Can the key of a variant be given, and is what the author says of it true? */
    public boolean isRight(Variant variant) {
        var key = variant.key();
        return switch (answer) {
            case "number" -> key.matches("-?\\d{1,12}") && isTrueOf(variant, Long.valueOf(key));
            case "mark-text" ->
                !key.isEmpty() && key.length() < variant.letters().length();
            case "order" -> key.length() == variant.letters().length() && key.length() > 2;
            default -> key.length() == 1 && variant.letters().contains(key) && isTrueOf(variant, key);
        };
    }

    /** What it asks about of the learner's own exercises, as exercise and figure. */
    public List<String> own() {
        return slots.values().stream()
                .filter(Slot.Own.class::isInstance)
                .map(slot -> ((Slot.Own) slot).figure())
                .distinct()
                .toList();
    }

    private boolean isTrueOf(Variant variant, Object key) {
        return holds == null || Formula.holds(holds, variant.slots(), key);
    }

    /** From the least to the most. */
    public record Span(int from, int to) {}
}
