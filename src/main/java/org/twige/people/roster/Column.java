package org.twige.people.roster;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column that a staff list may have; the country pack holds the headers under which it is found. */
enum Column {
    STAFF_NO,
    NATIONAL_ID,
    ID_TYPE,
    NAMES,
    NAMES_ALT,
    SEX,
    BIRTH_YEAR,
    PHONE,
    EMAIL_OFFICIAL,
    EMAIL_PRIVATE,
    INSTITUTION_CODE,
    INSTITUTION_NAME,
    UNIT,
    POST_TITLE,
    POST_CODE,
    JOB_LEVEL,
    STATUTE,
    EMPLOYMENT_TYPE,
    POST_KIND,
    START_DATE,
    END_DATE,
    STATUS,
    STATUS_UNTIL,
    DISTRICT,
    SECTOR,
    CELL,
    DUTY_STATION,
    SUPERVISOR_STAFF_NO,
    PREFERRED_LANGUAGE,
    EXTRACT_DATE;

    /** As in the country pack, e.g. {@code staff_no}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column with this key; null for none. */
    static @Nullable Column keyed(@Nullable String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
