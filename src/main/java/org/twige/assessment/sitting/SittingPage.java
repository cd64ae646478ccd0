package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * One sitting, as who runs it sees it.
 *
 * @param address where people in the room type the code
 * @param mayRun false for who only looks
 * @param papersFrom when papers can be prepared and printed
 */
record SittingPage(
        Sitting sitting,
        LocalText course,
        List<Seat> seats,
        String address,
        boolean mayRun,
        Instant papersFrom,
        Instant now) {

    String here() {
        return "/sittings/" + sitting.id();
    }

    /** In two groups of three, to be read aloud. */
    @Nullable
    String code() {
        var code = sitting.codeAt(now);
        return code == null ? null : code.substring(0, 3) + " " + code.substring(3);
    }

    /** What the person asked for, in one line; empty for nothing. */
    String wishes(Seat seat, Frame frame) {
        var wishes = SeatPage.wishes(seat, frame);
        return wishes.isEmpty() ? "" : frame.text("assessment.seat.wishes") + ": " + String.join(", ", wishes);
    }

    /** Is it still to be seen who sits there, and may the reader do that? */
    boolean mayLook(Seat seat) {
        return mayRun && sitting.isOpen() && !seat.identityChecked() && !seat.own();
    }

    /** Who took part without a look at who they are: as it stands, their check does not count. */
    List<String> unseen() {
        return seats.stream()
                .filter(seat -> seat.begunAt() != null && !seat.identityChecked())
                .map(Seat::names)
                .toList();
    }

    boolean hasPapers() {
        return seats.stream().anyMatch(seat -> seat.sheet() != null);
    }

    /** The end of the key of the sentence that says why the reader has no papers now; empty for no reason. */
    String withoutPapers() {
        if (seats.stream().anyMatch(Seat::own)) {
            return "own";
        }
        return now.isBefore(papersFrom) ? "early" : "";
    }

    /** May question papers be opened by the reader? */
    boolean mayOpenPapers() {
        return mayRun && !sitting.isClosed() && hasPapers() && withoutPapers().isEmpty();
    }

    /** Is there somebody who has not finished and for whom no paper is prepared, and may the reader do it? */
    boolean mayPrepare() {
        return mayRun
                && !sitting.isClosed()
                && withoutPapers().isEmpty()
                && seats.stream().anyMatch(seat -> seat.sheet() == null && seat.finishedAt() == null);
    }

    String counts(Frame frame) {
        return frame.text(
                "assessment.sitting.counts",
                "expected",
                count("expected") + count("present"),
                "working",
                count("working"),
                "finished",
                count("finished") + count("on-paper"),
                "absent",
                count("absent"));
    }

    private long count(String state) {
        return seats.stream().filter(seat -> seat.state().equals(state)).count();
    }
}
