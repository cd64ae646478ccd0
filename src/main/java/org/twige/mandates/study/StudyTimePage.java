package org.twige.mandates.study;

import java.util.List;
import org.twige.mandates.Problem;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** How much time is granted where, and the form to say it for an institution. */
record StudyTimePage(
        int usual, List<StudyGrant> grants, List<StudyGrant> history, StudyTimeForm form, List<Problem> problems) {

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.study.institution")),
                Cell.number(frame.text("mandates.study.minutes-short")),
                Cell.of(frame.text("mandates.study.from-short")),
                Cell.of(frame.text("mandates.study.by")),
                Cell.of(frame.text("mandates.study.reason-short")));
    }

    List<List<Cell>> rows(Frame frame, List<StudyGrant> some) {
        return some.stream()
                .map(grant -> List.of(
                        Cell.of(grant.institution().in(frame.language()) + " (" + grant.code() + ")"),
                        Cell.number(frame.number(grant.minutes())),
                        Cell.of(frame.date(grant.from())),
                        Cell.of(grant.recordedBy()),
                        Cell.of(grant.reason())))
                .toList();
    }
}
