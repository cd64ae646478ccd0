package org.twige.courses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries published versions to an installation without internet, and takes them in there under the same ids. */
@Component
public class CarryCourses {

    private final CarriedCourses copies;
    private final Courses courses;

    CarryCourses(CarriedCourses copies, Courses courses) {
        this.copies = copies;
        this.courses = courses;
    }

    /** A version with its lessons and drawings as JSON, without any key of its final; empty if there is none. */
    public Optional<String> copy(VersionId version) {
        return copies.copy(version);
    }

    /**
     * Takes in what {@link #copy} wrote; one that is here already changes nothing.
     *
     * @param copy from somebody whose signature was checked: its HTML is shown as it stands
     */
    @Transactional
    public void take(String copy) {
        if (copies.add(copy)) {
            courses.forgetTheCatalogue();
        }
    }
}
