package org.twige.assessment.sitting;

import org.twige.web.Errors;
import org.twige.web.Frame;

/** The page on which the code of an answer sheet is typed. */
record FindSheetPage(String typed, boolean unknown) {

    Errors errors(Frame frame) {
        return unknown ? Errors.of("code", frame.text("assessment.sheet.unknown")) : Errors.none();
    }
}
