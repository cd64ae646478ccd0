package org.twige.courses;

import org.twige.country.LocalText;

/** A course of the catalogue, by the title of its current version. */
public record Course(CourseId id, String slug, LocalText title) {}
