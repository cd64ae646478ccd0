package org.twige.accounts.keypad;

import org.twige.accounts.MakeKeypadCodes;
import org.twige.web.Errors;

/** The form with the staff numbers, as it was typed. */
record KeypadCodesForm(String typed, Errors errors) {

    int most() {
        return MakeKeypadCodes.MOST;
    }
}
