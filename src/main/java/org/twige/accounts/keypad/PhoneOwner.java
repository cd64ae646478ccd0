package org.twige.accounts.keypad;

import java.util.List;
import java.util.UUID;

/** Somebody who can get a code, with the last digits of the numbers that are on record. */
record PhoneOwner(UUID person, String names, String staffNo, String language, List<String> endings) {}
