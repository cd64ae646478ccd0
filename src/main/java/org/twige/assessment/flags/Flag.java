package org.twige.assessment.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.web.Frame;

/**
 * A reason to look at one person's final again.
 *
 * @param evidence figures by name
 * @param other who has the same wrong answers; null where no other person is shown
 * @param replyUntil the last day of the learner's time to reply
 * @param readOn when the learner first looked at it
 * @param mine true when the reader decided that the final does not count: then somebody else decides further
 */
record Flag(
        UUID id,
        FlagKind kind,
        FlagState state,
        Whose whose,
        Taken taken,
        Map<String, Number> evidence,
        @Nullable String other,
        Instant raisedAt,
        LocalDate replyUntil,
        @Nullable LocalDate readOn,
        @Nullable Words reply,
        @Nullable Words objection,
        List<Decision> decisions,
        boolean mine) {

    /** About whom it is. */
    record Whose(UUID person, String names, LocalText institution) {}

    /** The final that it is about. */
    record Taken(UUID attempt, CourseId course, VersionId version, LocalText title, Instant passedAt) {}

    /** What the learner said. */
    record Words(String text, Instant at) {}

    /** What a named official decided, and why. */
    record Decision(FlagState state, String by, Instant at, String reasons) {}

    UUID attempt() {
        return taken.attempt();
    }

    LocalText course() {
        return taken.title();
    }

    /** May the reader, being one of those who decide, decide something now? */
    boolean isOpen() {
        return !choices().isEmpty();
    }

    /** What the reader may decide: further than "does not count" only somebody else, and it is upheld only against words. */
    List<FlagState> choices() {
        return mine
                ? List.of()
                : state.next().stream()
                        .filter(next -> next != FlagState.UPHELD || objection != null)
                        .toList();
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

    /** Has the learner replied, or had the days to? */
    boolean isHeard(LocalDate today) {
        return reply != null || today.isAfter(replyUntil);
    }

    /** When the last words came that a reader of the page has seen; empty for none. */
    String wordsSeen() {
        var last = objection == null ? reply : objection;
        return last == null ? "" : last.at().toString();
    }

    /** The words to which the learner's form adds: about the flag, or about the decision that the final does not count. */
    @Nullable
    Words latest() {
        return state == FlagState.NOT_COUNTED ? objection : reply;
    }
}
