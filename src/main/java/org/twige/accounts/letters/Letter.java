package org.twige.accounts.letters;

import java.time.LocalDate;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * One letter to one person, in that person's language.
 *
 * @param until the last day on which the code is good
 */
record Letter(String names, String staffNo, String language, LocalText institution, String code, LocalDate until) {

    /** The frame of the official's page, speaking as the reader of the letter does. */
    Frame inItsLanguage(Frame page) {
        return new Frame(language, page.country(), page.texts(), page.signedIn(), page.path(), page.csrf());
    }
}
