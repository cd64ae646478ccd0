package org.twige.courses;

import java.util.List;

/** What the catalogue shows: the pages of its courses, in short. */
record CataloguePage(List<CoursePage> courses) {

    /** The courses of the programme, in their order. */
    List<CoursePage> programme() {
        return courses.stream().filter(course -> course.about().place() != null).toList();
    }

    /** What stands beside the programme: modules for roles. */
    List<CoursePage> modules() {
        return courses.stream().filter(course -> course.about().place() == null).toList();
    }
}
