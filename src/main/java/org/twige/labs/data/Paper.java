package org.twige.labs.data;

/** A paper in the file that gives an honest reason for something odd. */
public enum Paper {
    ON_CALL_LETTER,
    ARREARS_ORDER,
    ONLY_MAKER_NOTE
}
