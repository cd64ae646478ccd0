package org.twige.outreach.help;

import java.util.stream.Stream;

/** What a reported problem is about. */
enum About {
    /** A page that does not work: the programme office mends it. */
    PAGE,

    /** The own record or duty: the own coordinators read it too. */
    RECORD,

    /** A class, or a check in a room: the own coordinators read it too. */
    CLASS;

    /** A page where nothing else is said. */
    static About of(String name) {
        return Stream.of(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(PAGE);
    }
}
