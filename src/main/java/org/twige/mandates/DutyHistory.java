package org.twige.mandates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;

/** A duty of one person and everything that happened to it, in its order. */
public record DutyHistory(
        DutyId duty,
        MandateId mandate,
        CourseId course,
        DutyState state,
        LocalDate dueOn,
        @Nullable LocalDate metOn,
        List<DutyEvent> events) {

    DutyHistory with(List<DutyEvent> history) {
        return new DutyHistory(duty, mandate, course, state, dueOn, metOn, List.copyOf(history));
    }

    /** The day on which it was given. */
    public LocalDate givenOn() {
        return events.getFirst().happenedOn();
    }

    /** The same duty of the same person, given before and met. */
    public boolean isEarlierRoundOf(DutyHistory other) {
        return state == DutyState.MET
                && mandate.equals(other.mandate)
                && course.equals(other.course)
                && events.stream().anyMatch(event -> event.kind() == DutyEvent.Kind.RENEWED)
                && !duty.equals(other.duty)
                && !givenOn().isAfter(other.givenOn());
    }

    public boolean isLateOn(LocalDate day) {
        return state == DutyState.OPEN && day.isAfter(dueOn);
    }
}
