package org.twige.courses;

import java.util.UUID;

/** The key of a course. */
public record CourseId(UUID value) {}
