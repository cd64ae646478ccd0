package org.twige.assessment;

import java.util.UUID;
import org.twige.courses.Course;
import org.twige.web.Frame;

/**
 * What the page on which a final is taken along shows.
 *
 * @param door the final as its own page shows it
 * @param days how long it may stay on the phone
 * @param person what the phone keeps is kept under this number
 */
record AlongPage(FinalPage door, int days, UUID person) {

    Course course() {
        return door.course();
    }

    String title(Frame frame) {
        return frame.text("assessment.along.title");
    }

    boolean isOnPhone() {
        return door.admission() instanceof Admission.OnPhone;
    }

    /** Can the phone take it, or fetch again what it took? */
    boolean isForPhones() {
        return door.mayTakeAlong() || isOnPhone();
    }

    /** Under which name the phone keeps the form. */
    String pack() {
        return course().slug() + AlongForm.ENDING;
    }
}
