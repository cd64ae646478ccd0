package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.List;
import org.twige.country.LocalText;

/**
 * What a nudge still has to say about duties.
 *
 * @param to where it goes now; empty when there is no address any more
 * @param lines the duties that it is about, by date; never none
 */
public record Said(String language, String to, List<Line> lines) implements Told {

    /** One course, and by when; or that it was met. */
    public record Line(Step step, LocalText course, LocalDate dueOn) {

        public boolean isMet() {
            return step == Step.MET;
        }
    }

    /** The four ways in which a nudge speaks; what presses most decides. */
    public enum Manner {
        OVERDUE,
        BEFORE,
        ASSIGNED,
        MET
    }

    public Manner manner(LocalDate today) {
        if (lines.stream().allMatch(Line::isMet)) {
            return Manner.MET;
        }
        if (open().stream().anyMatch(line -> line.dueOn().isBefore(today))) {
            return Manner.OVERDUE;
        }
        return open().stream().allMatch(line -> line.step() == Step.ASSIGNED) ? Manner.ASSIGNED : Manner.BEFORE;
    }

    /** The duties that are still to be met; for thanks alone, those that were. */
    List<Line> counted() {
        return open().isEmpty() ? lines : open();
    }

    LocalDate firstDay() {
        return counted().getFirst().dueOn();
    }

    private List<Line> open() {
        return lines.stream().filter(line -> !line.isMet()).toList();
    }
}
