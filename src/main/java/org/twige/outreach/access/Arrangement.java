package org.twige.outreach.access;

import java.util.Optional;
import java.util.stream.Stream;

/** How somebody without a device can learn. */
enum Arrangement {
    ROOM,
    CLASS,
    PAPER,
    KEYPAD;

    static Optional<Arrangement> of(String name) {
        return Stream.of(values()).filter(known -> known.name().equals(name)).findFirst();
    }
}
