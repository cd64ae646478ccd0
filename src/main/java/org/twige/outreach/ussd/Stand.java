package org.twige.outreach.ussd;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a dialogue stands.
 *
 * @param person who it may be; who it is once they have proved it
 * @param shown what may be sent as a text message
 */
record Stand(
        Screen screen,
        String language,
        @Nullable UUID person,
        boolean proven,
        @Nullable Reading reading,
        String shown) {

    static Stand begin(Screen screen, String language, @Nullable UUID person) {
        return new Stand(screen, language, person, false, null, "");
    }

    Stand at(Screen other) {
        return new Stand(other, language, person, proven, null, "");
    }

    Stand at(Reading place, String text) {
        return new Stand(Screen.LESSON, language, person, proven, place, text);
    }

    Stand inRound(Reading place) {
        return new Stand(Screen.ROUND, language, person, proven, place, "");
    }

    Stand in(String other) {
        return new Stand(screen, other, person, proven, reading, shown);
    }

    Stand as(UUID somebody, boolean isProven) {
        return new Stand(screen, language, somebody, isProven, reading, shown);
    }

    Stand showing(String text) {
        return new Stand(screen, language, person, proven, reading, text);
    }
}
