package org.twige.people.roster;

import java.util.Locale;

/** Why a whole file is not taken. */
enum Refusal {
    NOT_TEXT,
    WORKBOOK,
    NO_HEADER,
    FORBIDDEN_COLUMN,
    MISSING_COLUMN,
    QUOTE_OPEN,
    NO_ROWS,
    FAILED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
