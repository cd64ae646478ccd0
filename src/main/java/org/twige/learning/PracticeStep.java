package org.twige.learning;

import org.twige.courses.activity.Exercise;

/**
 * A hands-on exercise of a course and whether somebody has done it.
 *
 * @param after the number of the lesson that it follows
 */
public record PracticeStep(Exercise exercise, int after, boolean done) {}
