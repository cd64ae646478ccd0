package org.twige.mandates.cases;

import java.util.List;
import java.util.Locale;

/** How something reached the person, or how the person answered. */
enum How {
    /** On the person's own pages. */
    SEEN,
    BY_HAND,
    REGISTERED_POST,
    EMAIL,
    /** Written by the person into the service. */
    SERVICE,
    /** Written by the person on paper, and recorded by an official. */
    PAPER;

    /** How an official can have handed something over. */
    static List<How> handOvers() {
        return List.of(BY_HAND, REGISTERED_POST, EMAIL);
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
