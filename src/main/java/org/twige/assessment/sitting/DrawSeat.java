package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.DrawForm;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Draws the questions of a seat, once, whether they are asked on a device or on paper. */
@Component
class DrawSeat {

    private final SeatForms forms;
    private final DrawForm drawing;
    private final Courses courses;
    private final Clock clock;

    DrawSeat(SeatForms forms, DrawForm drawing, Courses courses, Clock clock) {
        this.forms = forms;
        this.drawing = drawing;
        this.courses = courses;
        this.clock = clock;
    }

    @Transactional
    void draw(UUID seat, PersonId person, VersionId of) {
        if (forms.lockUndrawn(seat)) {
            var version = courses.version(of).orElseThrow();
            var shape = ShortForm.of(version.finalCheck().drawn(), ShortForm.QUESTIONS);
            forms.draw(seat, drawing.draw(person, version, shape), clock.instant());
        }
    }
}
