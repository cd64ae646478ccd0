package org.twige.courses;

import java.util.List;

/** What the catalogue shows: the pages of its courses, in short. */
record CataloguePage(List<CoursePage> courses) {}
