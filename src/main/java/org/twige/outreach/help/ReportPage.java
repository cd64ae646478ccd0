package org.twige.outreach.help;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form to say that something does not work.
 *
 * @param page the address that it is about, as it is kept
 * @param signedIn the answer then stands among the own questions, and nobody asks how to reach them
 * @param objection the key of the sentence that says what is wrong
 */
record ReportPage(
        String page,
        boolean signedIn,
        About about,
        String said,
        String contact,
        @Nullable String objection) {

    List<Choice> abouts(Frame frame) {
        return Stream.of(About.values())
                .map(known -> Choice.of(known.name(), frame.text("outreach.problem.about." + known.name()))
                        .chosen(known == about))
                .toList();
    }

    Errors errors(Frame frame) {
        return objection == null
                ? Errors.none()
                : Errors.of("said", frame.text(objection, "most", frame.number(Typed.MOST)));
    }

    /** Where the reader came from. */
    String back() {
        return page.isEmpty() ? "/" : page;
    }
}
