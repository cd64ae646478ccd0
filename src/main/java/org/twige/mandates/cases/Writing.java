package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.CaseTerms;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.web.Frame;

/**
 * What is written to a person in a case, in the language of its frame: on the pages and in the letter alike.
 *
 * @param until the last day to reply, once the notice was delivered
 */
record Writing(
        Frame frame,
        LocalText course,
        LocalDate dueOn,
        InstrumentName instrument,
        @Nullable LocalDate until,
        CaseTerms terms) {

    static Writing of(DutyCase about, Frame frame) {
        return new Writing(
                frame,
                about.course(),
                about.dueOn(),
                about.instrument(),
                about.replyUntil(),
                frame.country().cases());
    }

    /** The frame of the reader's page, speaking another language. */
    static Frame in(String language, Frame frame) {
        return new Frame(
                frame.country().speaks(language) ? language : frame.language(),
                frame.country(),
                frame.texts(),
                frame.signedIn(),
                frame.path(),
                frame.csrf());
    }

    String language() {
        return frame.language();
    }

    String heading() {
        return frame.text("mandates.case.notice.heading", "course", courseName());
    }

    /** What by when, why, how to reply and until when, what happens meanwhile, and who reads and decides. */
    List<String> notice() {
        return List.of(
                frame.text("mandates.case.notice.what", "course", courseName(), "date", frame.date(dueOn)),
                frame.text("mandates.case.notice.why", "instrument", instrument.words(frame)),
                frame.text("mandates.case.notice.tell"),
                byWhen(),
                frame.text("mandates.case.notice.how", "service", frame.service()),
                frame.text("mandates.case.notice.meanwhile"),
                frame.text("mandates.case.notice.decides"));
    }

    private String byWhen() {
        return until == null
                ? frame.text("mandates.case.notice.days", "count", terms.replyDays())
                : frame.text("mandates.case.notice.until", "date", frame.date(until));
    }

    /** How to appeal against a decision, and until when; that it is the last word once the case is closed. */
    String appeal(DutyCase about) {
        var last = about.appealUntil();
        if (!about.isOpen()) {
            return frame.text("mandates.case.decision.final");
        }
        return last == null
                ? frame.text("mandates.case.decision.days", "count", terms.appealDays())
                : frame.text("mandates.case.decision.until", "date", frame.date(last));
    }

    private String courseName() {
        return course.in(frame.language());
    }
}
