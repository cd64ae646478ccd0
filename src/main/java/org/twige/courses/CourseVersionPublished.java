package org.twige.courses;

/**
 * A version of a course is out.
 *
 * @param number 1 for the first version of the course
 * @param changeClass a name of {@link ChangeClass}
 */
public record CourseVersionPublished(VersionId version, CourseId course, int number, String changeClass) {}
