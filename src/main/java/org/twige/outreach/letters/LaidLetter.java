package org.twige.outreach.letters;

import java.util.UUID;
import org.twige.country.LocalText;

/** A letter on a pile. */
record LaidLetter(UUID nudge, UUID person, String names, String staffNo, LocalText institution, boolean handedOut) {}
