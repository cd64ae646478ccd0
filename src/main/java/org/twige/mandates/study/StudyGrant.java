package org.twige.mandates.study;

import java.time.LocalDate;
import org.twige.country.LocalText;

/** So many minutes a week that an institution grants from a day on, for itself and all below it. */
record StudyGrant(String code, LocalText institution, int minutes, LocalDate from, String recordedBy) {}
