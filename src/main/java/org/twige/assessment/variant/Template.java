package org.twige.assessment.variant;

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

    /** Is what the author says of the right key true of this variant's? */
    public boolean isTrueOf(Variant variant) {
        if (holds == null) {
            return true;
        }
        Object key = answer.equals("number") ? Long.valueOf(variant.key()) : variant.key();
        return Formula.holds(holds, variant.slots(), key);
    }

    /** From the least to the most. */
    public record Span(int from, int to) {}
}
