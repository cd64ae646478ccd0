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
 */
record SittingPage(Sitting sitting, LocalText course, List<Seat> seats, String address, boolean mayRun, Instant now) {

    String here() {
        return "/sittings/" + sitting.id();
    }

    /** In two groups of three, to be read aloud. */
    @Nullable
    String code() {
        var code = sitting.codeAt(now);
        return code == null ? null : code.substring(0, 3) + " " + code.substring(3);
    }

    boolean hasPapers() {
        return seats.stream().anyMatch(seat -> seat.sheet() != null);
    }

    /** Is there somebody who has not finished and for whom no paper is prepared? */
    boolean lacksPapers() {
        return seats.stream().anyMatch(seat -> seat.sheet() == null && seat.finishedAt() == null);
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
