package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/** What an official decided, with the official's names and reasons. */
record Decision(String byNames, LocalDate on, Ruling ruling, String reasons) {

    /** The last decision that an official took; empty before the first, and when the case ended otherwise. */
    static @Nullable Decision holding(DutyCase about, List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.move() == CaseMove.DECIDED || event.move() == CaseMove.APPEAL_DECIDED)
                .max(Comparator.comparingLong(CaseEvent::seq))
                .map(Decision::of)
                .filter(decision -> decision.holds(about))
                .orElse(null);
    }

    private boolean holds(DutyCase about) {
        var end = about.ruling();
        return about.isOpen() || (end != null && end.outcome() == ruling.outcome());
    }

    private static Decision of(CaseEvent event) {
        var ruling = event.ruling();
        var reasons = event.words();
        var names = event.byNames();
        return new Decision(
                names == null ? "" : names,
                event.on(),
                ruling == null ? Ruling.of(Outcome.ENDED) : ruling,
                reasons == null ? "" : reasons);
    }

    String by(Frame frame) {
        return frame.text("mandates.case.decision.by", "names", byNames, "date", frame.date(on));
    }
}
