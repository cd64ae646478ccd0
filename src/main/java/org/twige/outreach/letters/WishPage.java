package org.twige.outreach.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.outreach.nudges.Said;
import org.twige.outreach.nudges.Step;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * Whom letters would reach, and what they say, before they are printed.
 *
 * @param found empty when the institution is not known
 */
record WishPage(WishForm form, @Nullable Wished found, LocalDate today, String home) {

    List<Choice> occasions(Frame frame) {
        return Stream.of(Occasion.values())
                .map(one -> Choice.of(one.key(), frame.text("outreach.letters.occasion-" + one.key())))
                .toList();
    }

    List<Choice> reaches(Frame frame) {
        return Stream.of("without", "all")
                .map(one -> Choice.of(one, frame.text("outreach.letters.reach-" + one)))
                .toList();
    }

    String reach() {
        return form.everybody() ? "all" : "without";
    }

    Errors errors(Frame frame) {
        return found == null
                ? Errors.of("institution", frame.text("outreach.letters.institution-unknown"))
                : Errors.none();
    }

    List<Row> figures(Frame frame, Wished wished) {
        return List.of(
                Row.of(frame.text("outreach.by-hand.people"), frame.number(wished.people())),
                Row.of(frame.text("outreach.by-hand.recent"), frame.number(wished.recent())),
                Row.of(frame.text("outreach.letters.count"), frame.number(wished.letters())));
    }

    /** The letter as the reader of this page would get it. */
    PaperLetter sample(Frame frame) {
        var course = new LocalText(Map.of(frame.language(), frame.text("outreach.by-hand.course")));
        var line = switch (form.why()) {
            case LATE -> new Said.Line(Step.OVERDUE, course, today.minusDays(1));
            case ASSIGNED, WAITING -> new Said.Line(Step.ASSIGNED, course, today.plusDays(60));
            case SOON -> new Said.Line(Step.FOURTEEN_DAYS, course, today.plusDays(14));
        };
        var reader = new PaperLetter.Reader(
                frame.text("outreach.letters.sample-names"),
                "",
                new LocalText(Map.of(frame.language(), frame.text("outreach.letters.sample-institution"))));
        return new PaperLetter(frame, reader, new Said(frame.language(), "", List.of(line)), today, home);
    }
}
