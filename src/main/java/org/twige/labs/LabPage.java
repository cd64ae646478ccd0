package org.twige.labs;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;
import org.twige.web.Frame;

/**
 * What the door of an exercise shows.
 *
 * @param round the open one, otherwise the last finished one; null for who has not begun
 * @param finished what the person may look at again, the newest first
 */
record LabPage(Lab lab, @Nullable Round round, List<Round> finished) {

    String title(Frame frame) {
        return frame.text("labs." + lab.name() + ".title");
    }

    String about(Frame frame) {
        return frame.text("labs." + lab.name() + ".about");
    }

    /** That nothing here is real and where it stays; an exercise in which something may leave says so itself. */
    String invented(Frame frame) {
        var own = "labs." + lab.name() + ".invented";
        return frame.text(frame.has(own) ? own : "labs.invented");
    }

    String address() {
        return lab.address();
    }

    /** Which of the finished rounds it is, when that was, and whether its results were only read. */
    String name(Frame frame, Round one) {
        return frame.text(
                one.reading() ? "labs.rounds.read" : "labs.rounds.done",
                "number",
                finished.size() - finished.indexOf(one),
                "moment",
                frame.moment(Objects.requireNonNull(one.finishedAt())));
    }

    /** Is the open round only being read? Then it can still be done. */
    boolean isRead() {
        return round != null && round.isOpen() && round.reading();
    }

    /** {@code new}, {@code open} or {@code done}, a part of the keys of messages. */
    String state() {
        return round == null ? "new" : round.isOpen() ? "open" : "done";
    }

    /** Where the round goes on, or what came out of it; null before the first. */
    @Nullable
    String onwards() {
        return round == null ? null : lab.onwards(round);
    }
}
