package org.twige.assessment.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * A reason to look at one person's final again.
 *
 * @param evidence figures by name
 * @param other who has the same wrong answers; null where no other person is shown
 * @param replyUntil the last day of the learner's time to reply
 * @param readOn when the learner first looked at it
 * @param decision null while nobody has decided
 */
record Flag(
        UUID id,
        UUID attempt,
        FlagKind kind,
        FlagState state,
        Whose whose,
        LocalText course,
        Instant passedAt,
        Map<String, Number> evidence,
        @Nullable String other,
        Instant raisedAt,
        LocalDate replyUntil,
        @Nullable LocalDate readOn,
        @Nullable Reply reply,
        @Nullable Decision decision) {

    /** About whom it is. */
    record Whose(UUID person, String names, LocalText institution) {}

    /** What the learner said. */
    record Reply(String words, Instant at) {}

    /** What a named official decided, and why. */
    record Decision(String by, Instant at, String reasons) {}

    boolean isOpen() {
        return state == FlagState.RAISED;
    }

    /** The figures in a sentence. */
    String figures(Frame frame) {
        var arguments = new ArrayList<Object>();
        evidence.forEach((name, figure) -> {
            arguments.add(name);
            arguments.add(figure);
        });
        return frame.text("assessment.flag.figures." + kind.key(), arguments.toArray());
    }

    /** What may explain it, and is no fault of anybody. */
    List<String> innocent(Frame frame) {
        return frame.keys("assessment.flag.innocent." + kind.key() + ".").stream()
                .map(frame::text)
                .toList();
    }

    /** A supervised check is asked for only once the learner has replied, or has had the days to. */
    boolean isHeard(LocalDate today) {
        return reply != null || today.isAfter(replyUntil);
    }

    /** When the reply came that a reader of the page has seen; empty for none. */
    String replySeen() {
        return reply == null ? "" : reply.at().toString();
    }
}
