package org.twige.outreach.nudges;

import java.time.Instant;
import java.util.List;
import org.twige.country.LocalText;

/**
 * What a nudge still has to say about classes.
 *
 * @param lines one for each class, by time; never none
 */
record SaidClasses(String language, String to, List<Line> lines) implements Told {

    /** What is new about a class. */
    enum News {
        INVITED,
        LEADS,
        CHANGED,
        CANCELLED
    }

    /** One class: where and when. */
    record Line(News news, LocalText course, LocalText place, String room, Instant startsAt) {}
}
