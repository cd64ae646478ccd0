package org.twige.credentials.reading;

/** Why a file is not taken; each has its sentence. */
public enum Unreadable {
    EMPTY,
    TOO_LARGE,
    WRONG_KIND,
    DAMAGED,
    TOO_MANY_PIXELS,
    PROTECTED,
    ACTIVE,
    TOO_SLOW,
    BUSY
}
