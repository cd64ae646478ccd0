package org.twige.accounts.keypad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.twige.web.Frame;

/**
 * Codes to be printed and handed over.
 *
 * @param missing staff numbers for which there is none
 * @param dial what is dialled; empty where no network has given a code yet
 */
record KeypadCodesPage(List<Slip> slips, List<String> missing, Instant until, String dial) {

    /** One person's part of the paper. */
    record Slip(PhoneOwner owner, String code) {

        /** As in its reader's language. */
        Frame inItsLanguage(Frame frame) {
            return new Frame(
                    owner.language(), frame.country(), frame.texts(), frame.signedIn(), frame.path(), frame.csrf());
        }
    }

    /** The last whole day on which the codes are good. */
    LocalDate lastDay(Frame frame) {
        return LocalDate.ofInstant(until, frame.country().zone()).minusDays(1);
    }
}
