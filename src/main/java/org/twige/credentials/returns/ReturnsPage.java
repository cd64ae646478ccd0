package org.twige.credentials.returns;

import java.util.List;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The files of results that were made, and the form for another one. */
record ReturnsPage(List<ReturnFile> files, ReturnForm form, List<ReturnForm.Problem> problems) {

    Errors errors(Frame frame) {
        return ReturnForm.Problem.say(problems, frame);
    }

    static String period(ReturnFile file, Frame frame) {
        return frame.text(
                "credentials.return.period", "from", frame.date(file.from()), "until", frame.date(file.until()));
    }

    static String address(ReturnFile file) {
        return "/return-files/" + file.id() + "/file";
    }
}
