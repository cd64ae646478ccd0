package org.twige.assessment.flags;

import java.util.Locale;

/** What looked unusual about a final. */
enum FlagKind {
    /** Many questions answered rightly in less time than it takes to read them. */
    TIMES,
    /** The same wrong answers as somebody else at the same institution, more often than chance gives. */
    SHARED,
    /** Finals of several people, passed within one hour with one device. */
    DEVICE;

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
