package org.twige.assessment.exchange;

/**
 * A question that is not taken over.
 *
 * @param name as the file calls it; empty if it has no name
 * @param line where it begins; 0 where the format has no lines
 * @param detail e.g. the code of the item that asks the same; empty if there is nothing to add
 */
public record SkippedItem(String name, int line, Reason reason, String detail) {

    /** Why not. */
    public enum Reason {
        MATCHING,
        NUMERIC,
        ESSAY,
        SHORT_ANSWER,
        DESCRIPTION,
        OTHER_KIND,
        PICTURE,
        FORMULA,
        NO_STEM,
        NO_RIGHT_OPTION,
        TOO_FEW_OPTIONS,
        TOO_MANY_OPTIONS,
        EMPTY_OPTION,
        TOO_LONG,
        SEVERAL_QUESTIONS,
        UNREADABLE,
        TOO_MANY,
        SAME_QUESTION
    }
}
