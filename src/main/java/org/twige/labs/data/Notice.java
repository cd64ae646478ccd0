package org.twige.labs.data;

/** What every screen and every file with these data says: nothing in them is real. */
public final class Notice {

    /** The key of the message that stands on each screen. */
    public static final String MESSAGE = "labs.data.notice";

    /** The last cell of every line of an export, so that a line says it also when it is copied elsewhere. */
    static final String MARK = "invented";

    private Notice() {}
}
