package org.twige.courses;

import java.util.Optional;

/** Where it is known which pass marks rest on a recorded workshop; told by the module that holds such workshops. */
public interface AdoptedCuts {

    /** The per cent that must be right in a course today; empty while none was adopted. */
    Optional<Integer> today(CourseId course);
}
