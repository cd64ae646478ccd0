package org.twige.courses;

/**
 * A version of a course is out.
 *
 * @param number 1 for the first version of the course
 */
public record CourseVersionPublished(VersionId version, CourseId course, int number, ChangeClass changeClass) {}
