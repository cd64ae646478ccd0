package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/** One person of a sitting, as who runs it sees them. */
record SeatPage(Sitting sitting, Seat seat, SeatForm typed, List<Mistake> mistakes, boolean mayRun) {

    String list() {
        return "/sittings/" + sitting.id();
    }

    String here() {
        return list() + "/seats/" + seat.id();
    }

    Errors errors(Frame frame) {
        return Mistake.errors(mistakes, frame);
    }

    List<Row> rows(Frame frame) {
        var rows = new ArrayList<Row>();
        var wishes = wishes(seat, frame);
        if (!wishes.isEmpty()) {
            rows.add(Row.of(frame.text("assessment.seat.wishes"), String.join(", ", wishes)));
        }
        rows.add(Row.of(frame.text("assessment.seat.is"), frame.text("assessment.seat.state." + seat.state())));
        if (mayRun && seat.ticket() != null && seat.finishedAt() == null) {
            rows.add(Row.of(frame.text("assessment.seat.ticket"), Codes.grouped(seat.ticket())));
        }
        if (seat.untilAt() != null) {
            rows.add(Row.of(frame.text("assessment.seat.until"), frame.time(seat.untilAt())));
            rows.add(Row.of(
                    frame.text("assessment.seat.saved"),
                    frame.text("assessment.seat.answered", "answered", seat.answered(), "total", sitting.questions())));
        }
        if (seat.late() > 0) {
            rows.add(Row.of(
                    frame.text("assessment.seat.late-label"),
                    frame.text("assessment.seat.late", "count", seat.late())));
        }
        return rows;
    }

    /** What the person has chosen; nobody is told why. */
    static List<String> wishes(Seat seat, Frame frame) {
        var words = new ArrayList<String>();
        if (seat.wishes().moreTime() > 0) {
            words.add(frame.text(
                    "assessment.seat.wish.more-time", "more", seat.wishes().moreTime()));
        }
        seat.wishes().chosen().forEach(wish -> words.add(frame.text("assessment.seat.wish." + wish)));
        return words;
    }

    List<Choice> languages(Frame frame) {
        return sitting.languages().stream()
                .map(code -> Choice.of(code, frame.country().language(code).name()))
                .toList();
    }

    String paperLanguage() {
        return sitting.paperLanguage(seat);
    }

    List<Choice> seen(Frame frame) {
        return List.of("identity", "absent").stream()
                .map(what -> Choice.of(what, frame.text("assessment.seat.seen." + what))
                        .chosen(typed.has(what)))
                .toList();
    }

    boolean mayRemove() {
        return seat.begunAt() == null && seat.sheet() == null && !sitting.isClosed();
    }
}
