package org.twige.courses;

import java.util.UUID;

/** The key of a lesson; a later version that continues the lesson keeps its key. */
public record LessonId(UUID value) {}
