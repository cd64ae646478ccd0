package org.twige.courses;

import org.twige.country.LocalText;

/**
 * What a learner can do after the course.
 *
 * @param id as items and lessons name it, e.g. {@code 1.a}
 * @param level remember, understand, apply, analyse, evaluate or create
 */
public record Outcome(String id, String level, LocalText text) {}
