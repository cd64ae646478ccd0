package org.twige.outreach.ussd;

import java.util.UUID;

/**
 * Somebody whose number it is on record.
 *
 * @param staffNo empty when there is none
 */
record Caller(UUID person, String staffNo, String language) {}
