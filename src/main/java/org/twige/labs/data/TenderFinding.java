package org.twige.labs.data;

/** What a person finds who looks into a purchase. */
public enum TenderFinding {
    IN_ORDER,
    SPLIT_UNDER_LIMIT,
    ONE_BIDDER_SERIES,
    PRICE_FAR_ABOVE_USUAL,

    /** One bidder again and again, because nobody else makes the thing. */
    ONLY_MAKER;

    /** True for what was planted, false for what only looks odd. */
    public boolean isIrregular() {
        return switch (this) {
            case SPLIT_UNDER_LIMIT, ONE_BIDDER_SERIES, PRICE_FAR_ABOVE_USUAL -> true;
            case IN_ORDER, ONLY_MAKER -> false;
        };
    }
}
