package org.twige.learning.offline;

import static java.util.stream.Collectors.joining;

import java.util.UUID;
import org.twige.courses.Course;
import org.twige.courses.Version;
import org.twige.learning.Way;
import org.twige.web.Frame;

/**
 * What the page that offers a download shows.
 *
 * @param language of the pack
 * @param person who downloads; what the phone keeps is kept under this number
 */
record OfferPage(Course course, Version version, String language, PackFile pack, Way way, UUID person) {

    String title(Frame frame) {
        return version.title().in(frame.language());
    }

    /** The lessons that are done, for the phone to know. */
    String done() {
        return way.steps().stream()
                .filter(step -> step.state() == Way.State.DONE)
                .map(step -> step.lesson().id().value().toString())
                .collect(joining(" "));
    }
}
