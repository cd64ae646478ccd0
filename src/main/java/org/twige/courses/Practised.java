package org.twige.courses;

/**
 * A hands-on exercise that belongs to a course.
 *
 * @param exercise its name, e.g. {@code requests}
 * @param after the number of the lesson that it follows
 */
public record Practised(String exercise, int after) {}
