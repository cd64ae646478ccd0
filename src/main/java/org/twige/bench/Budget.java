package org.twige.bench;

/** What a figure has to keep. */
record Budget(String words, double limit, boolean atLeast) {

    static final Budget NONE = new Budget("", Double.NaN, true);

    static Budget atMost(double limit, String words) {
        return new Budget(words, limit, false);
    }

    static Budget atLeast(double limit, String words) {
        return new Budget(words, limit, true);
    }

    /** {@code within}, {@code over}, or nothing without a budget or a figure. */
    String verdict(double figure) {
        if (Double.isNaN(limit) || Double.isNaN(figure)) {
            return "";
        }
        return (atLeast ? figure >= limit : figure <= limit) ? "within" : "over";
    }
}
