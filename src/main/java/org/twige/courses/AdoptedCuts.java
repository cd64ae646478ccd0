package org.twige.courses;

import java.util.Optional;

/** Where it is known which pass marks rest on a recorded workshop; told by the module that holds such workshops. */
public interface AdoptedCuts {

    /**
     * A pass mark.
     *
     * @param cut per cent that must be right
     * @param carriedOver the course has changed materially since, and nobody has said that the pass mark still holds
     */
    record Adopted(int cut, boolean carriedOver) {}

    /** The pass mark of a course today; empty while none was adopted. */
    Optional<Adopted> today(CourseId course);
}
