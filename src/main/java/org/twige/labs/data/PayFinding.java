package org.twige.labs.data;

/** What a person finds who looks into a line of a pay list. */
public enum PayFinding {
    IN_ORDER,
    SHARED_ACCOUNT,
    SECOND_SALARY,
    PAID_AFTER_LEAVING,

    /** A legal allowance that looks odd. */
    LEGAL_ALLOWANCE,

    /** Two salaries in a month, because one was owed from the month before. */
    ARREARS;

    /** True for what was planted, false for what only looks odd. */
    public boolean isIrregular() {
        return switch (this) {
            case SHARED_ACCOUNT, SECOND_SALARY, PAID_AFTER_LEAVING -> true;
            case IN_ORDER, LEGAL_ALLOWANCE, ARREARS -> false;
        };
    }
}
