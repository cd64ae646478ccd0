package org.twige.courses;

/**
 * One text file of a course.
 *
 * @param path inside the course's folder, with slashes, e.g. {@code items/1.a.yaml}
 */
public record CourseFile(String path, String text) {}
