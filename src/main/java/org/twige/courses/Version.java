package org.twige.courses;

import java.time.Instant;
import java.util.List;
import org.twige.country.LocalText;

/** One published state of a course; it never changes. */
public record Version(VersionId id, CourseId course, int number, Instant publishedAt, Description description) {

    public LocalText title() {
        return description.title();
    }

    public List<Outcome> outcomes() {
        return description.outcomes();
    }

    /** Minutes of the lessons, the exercises and the final check together. */
    public int minutes() {
        return description.minutes();
    }

    public Final finalCheck() {
        return description.finalCheck();
    }

    /** The language to show to somebody who asks for one: that one if the course is written in it, else the original. */
    public String languageFor(String asked) {
        return description.languages().contains(asked)
                ? asked
                : description.languages().getFirst();
    }
}
