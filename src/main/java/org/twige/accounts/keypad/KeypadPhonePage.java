package org.twige.accounts.keypad;

import java.util.List;
import org.twige.web.Errors;

/**
 * A learner's own sign-in at a keypad phone.
 *
 * @param endings the last digits of the numbers that are on record
 * @param dial what is dialled; empty where no network has given a code yet
 */
record KeypadPhonePage(List<String> endings, boolean hasPin, boolean kept, String dial, Errors errors) {}
