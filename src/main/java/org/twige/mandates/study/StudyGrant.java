package org.twige.mandates.study;

import java.time.LocalDate;
import org.twige.country.LocalText;

/**
 * So many minutes a week that an institution grants from a day on, for itself and all below it.
 *
 * @param reason why it was less than before; empty where it was not
 */
record StudyGrant(String code, LocalText institution, int minutes, LocalDate from, String recordedBy, String reason) {}
