package org.twige.mandates.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a case can end with. */
enum Outcome {
    /** The course is completed. */
    MET,
    EXTENDED,
    EXEMPTED,
    /** The duty should never have been given. */
    GIVEN_WRONGLY,
    /** It is confirmed that the duty was not met. */
    NOT_MET,
    /** The duty ended for another reason, which no official decides about here. */
    ENDED;

    private static final Set<Outcome> FINAL = EnumSet.of(MET, GIVEN_WRONGLY, ENDED);

    /** What an official can decide. */
    static List<Outcome> toDecide() {
        return List.of(EXTENDED, EXEMPTED, GIVEN_WRONGLY, MET, NOT_MET);
    }

    /** Nothing is asked any more, so that there is nothing to appeal against. */
    boolean closesAtOnce() {
        return FINAL.contains(this);
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
