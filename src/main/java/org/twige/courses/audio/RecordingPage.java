package org.twige.courses.audio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.audio.ReadAloud.State;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page of one recording shows.
 *
 * @param place the lesson it belongs to, or null when no current course has it any more
 * @param own true for whoever brought it
 * @param told what has just happened, or empty
 */
record RecordingPage(ReadAloud known, @Nullable Place place, boolean own, String told) {

    static final int LONGEST = 500;

    /** Where a lesson stands. */
    record Place(Course course, Lesson lesson) {

        String address() {
            return "/learn/" + course.slug() + "/lessons/" + lesson.number();
        }
    }

    /** What its reader may decide now. */
    List<State> possible() {
        return switch (known.state()) {
            case WAITING -> own || !known.fits() ? List.of(State.REFUSED) : List.of(State.APPROVED, State.REFUSED);
            case APPROVED -> List.of(State.WITHDRAWN);
            case REFUSED, WITHDRAWN -> List.of();
        };
    }

    boolean mayApprove() {
        return possible().contains(State.APPROVED);
    }

    /** The decision that needs a reason, or null where none is possible. */
    @Nullable
    State against() {
        return possible().stream()
                .filter(state -> state != State.APPROVED)
                .findFirst()
                .orElse(null);
    }

    Errors errors(Frame frame) {
        return told.equals("reason")
                ? Errors.of("reason", frame.text("courses.audio.reason.missing", "most", LONGEST))
                : Errors.none();
    }

    boolean isTold() {
        return List.of("approved", "refused", "withdrawn", "overtaken").contains(told);
    }

    String back() {
        return "/recordings" + (place == null ? "" : "?in=" + place.course().slug());
    }
}
