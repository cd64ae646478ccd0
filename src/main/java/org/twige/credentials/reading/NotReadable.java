package org.twige.credentials.reading;

/** Ends the reading of a file, with the reason that its sender is told. */
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1;

    private final Unreadable why;

    NotReadable(Unreadable why) {
        super(why.name());
        this.why = why;
    }

    NotReadable(Unreadable why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Unreadable why() {
        return why;
    }
}
