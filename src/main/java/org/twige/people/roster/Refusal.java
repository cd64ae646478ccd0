package org.twige.people.roster;

import java.util.Locale;

/** Why a whole file is not taken. */
enum Refusal {
    NOT_TEXT,
    WORKBOOK,
    WORKBOOK_DAMAGED,
    WORKBOOK_TOO_LARGE,
    NO_HEADER,
    FORBIDDEN_COLUMN,
    MISSING_COLUMN,
    NEW_COLUMN,
    QUOTE_OPEN,
    NO_ROWS,
    NEVER_READ,
    FAILED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
