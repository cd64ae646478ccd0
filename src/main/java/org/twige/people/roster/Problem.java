package org.twige.people.roster;

import java.util.Arrays;
import java.util.Locale;

/** Something wrong with a row: what it is and how to mend it stand in the messages under its key. */
enum Problem {
    ROW_SHIFTED(true),
    CELL_TOO_LONG(true),
    STAFF_NO_MISSING(true),
    STAFF_NO_FORM(true),
    STAFF_NO_SCIENTIFIC(true),
    STAFF_NO_TWICE(true),
    STAFF_NO_OF_ANOTHER(true),
    STAFF_NO_CHANGED(false),
    ID_SCIENTIFIC(true),
    ID_TWICE(true),
    ID_OF_ANOTHER(true),
    ID_FORM(false),
    ID_TYPE_UNKNOWN(false),
    ID_BIRTH_YEAR(false),
    ID_SEX(false),
    ID_CHANGED(false),
    NAMES_MISSING(true),
    NAMES_UNREADABLE(true),
    NAMES_ODD(false),
    LETTERS_REPAIRED(false),
    SEX_UNKNOWN(false),
    BIRTH_YEAR_ODD(false),
    PHONE_INVALID(false),
    PHONE_SHARED(false),
    EMAIL_INVALID(false),
    EMAIL_TYPO(false),
    EMAIL_SHARED(false),
    INSTITUTION_MISSING(true),
    INSTITUTION_UNKNOWN(true),
    INSTITUTION_AMBIGUOUS(true),
    INSTITUTION_CLOSED(true),
    INSTITUTION_OLD_NAME(false),
    OUTSIDE_SCOPE(true),
    PERSON_ELSEWHERE(true),
    STATUS_MISSING(true),
    STATUS_UNKNOWN(true),
    STATUS_OVER(false),
    STATUTE_UNKNOWN(false),
    EMPLOYMENT_TYPE_UNKNOWN(false),
    POST_KIND_UNKNOWN(false),
    LANGUAGE_UNKNOWN(false),
    DISTRICT_UNKNOWN(false),
    DISTRICT_DIFFERS(false),
    SECTOR_ELSEWHERE(false),
    DATE_IMPOSSIBLE(false),
    DATE_SWAPPED(false),
    DATE_IMPLAUSIBLE(false),
    DATES_REVERSED(false),
    ENDED_BUT_ACTIVE(false),
    SUPERVISOR_SELF(false),
    SUPERVISOR_UNKNOWN(false),
    SUPERVISOR_LOOP(false),
    ROW_TWICE(false),
    TRANSFER(false),
    SEVERAL_POSTS(false),
    LEFT_UNKNOWN(false);

    private final boolean stops;

    Problem(boolean stops) {
        this.stops = stops;
    }

    /** True when the row takes no effect; false when it does, without the value that is wrong. */
    boolean stops() {
        return stops;
    }

    /** The last part of the message keys, e.g. {@code staff-no-twice}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] stopping() {
        return Arrays.stream(values()).filter(Problem::stops).map(Problem::name).toArray(String[]::new);
    }
}
