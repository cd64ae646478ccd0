package org.twige.labs.data;

import org.jspecify.annotations.Nullable;

/**
 * A short message of a citizen, and the desk on which it was filed.
 *
 * @param language its code, such as {@code en}
 * @param topic what it is about
 * @param alsoAbout a second desk that would be as right
 * @param filedAs where it lies; in a few cases on a wrong desk
 * @param heldOut belongs to the third that no model may learn from
 */
public record Request(
        String number,
        String language,
        String text,
        Topic topic,
        @Nullable Topic alsoAbout,
        Topic filedAs,
        boolean heldOut) {

    public boolean isAmbiguous() {
        return alsoAbout != null;
    }

    public boolean isMisfiled() {
        return filedAs != topic;
    }

    Request numbered(String other) {
        return new Request(other, language, text, topic, alsoAbout, filedAs, heldOut);
    }

    Request filed(Topic desk) {
        return new Request(number, language, text, topic, alsoAbout, desk, heldOut);
    }

    Request aside() {
        return new Request(number, language, text, topic, alsoAbout, filedAs, true);
    }
}
