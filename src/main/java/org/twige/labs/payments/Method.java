package org.twige.labs.payments;

import java.util.Locale;

/** How a list is put in order. */
enum Method {

    /** Adds up how far each sign lies from the usual. */
    SIMPLE,

    /** Isolates by random cuts. */
    FOREST,

    /** Draws by lot: what a review finds without any tool. */
    LOT;

    /** As it stands in forms and in keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
