package org.twige.mandates.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;

/**
 * One of the reader's own duties, with what is needed to show where it stands.
 *
 * @param openCase while there is one, it stops the clock
 * @param pausedBy the status of the person that stops the clock
 */
record MyDuty(
        UUID id,
        CourseId course,
        DutyState state,
        LocalDate dueOn,
        @Nullable LocalDate metOn,
        int lessonsDone,
        InstrumentName instrument,
        @Nullable UUID openCase,
        @Nullable String pausedBy,
        Round round) {

    /**
     * Which time it is.
     *
     * @param number from 1
     * @param changes true when only what changed in the course is asked for
     * @param improved true when it is met and the course was improved since
     */
    record Round(int number, boolean changes, boolean improved) {}

    /** To be worked on: a paused duty may be, its clock only stands still. */
    boolean isToDo() {
        return state == DutyState.OPEN || state == DutyState.PAUSED;
    }

    public boolean isMet() {
        return state == DutyState.MET;
    }

    public boolean isPaused() {
        return state == DutyState.PAUSED;
    }

    public boolean isLateOn(LocalDate day) {
        return state == DutyState.OPEN && day.isAfter(dueOn);
    }
}
