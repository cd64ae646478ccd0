package org.twige.courses;

import java.util.UUID;

/** The key of one published version of a course. */
public record VersionId(UUID value) {}
