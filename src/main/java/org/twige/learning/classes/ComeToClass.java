package org.twige.learning.classes;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;
import org.twige.web.Limits;

/** Notes people as present who type the code on the wall, on any phone, several on one. */
@Component
class ComeToClass {

    /** More than a full class of 500 needs with every third number mistyped. */
    static final int TRIES = 800;

    /** Somebody who is not in the room does not find its code: there are a million. */
    static final int TRIES_OF_ONE = 10;

    private static final int LONGEST_STAFF_NUMBER = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final ClassPlaces places;
    private final Limits limits;
    private final Clock clock;

    ComeToClass(ClassPlaces places, Limits limits, Clock clock) {
        this.places = places;
        this.limits = limits;
        this.clock = clock;
    }

    /** What became of a try. */
    enum Answer {
        NOTED,

        /** The code is over, or the person is not on the list: nobody is told which. */
        WRONG,

        /** Neither a staff number nor somebody who has signed in. */
        NOBODY,
        TOO_OFTEN
    }

    /**
     * Tries to come in.
     *
     * @param staffNo as typed; empty for somebody who has signed in
     * @param me who has signed in on this device, if anybody has
     */
    @Transactional
    Answer come(String code, String staffNo, @Nullable PersonId me) {
        if (staffNo.isEmpty() && me == null) {
            return Answer.NOBODY;
        }
        var typed = ClassCode.typed(code);
        if (!ClassCode.isPossible(typed) || staffNo.length() > LONGEST_STAFF_NUMBER) {
            return Answer.WRONG; // and nothing is counted, so that nobody fills our memory of tries with anything
        }
        var who = staffNo.isEmpty() ? String.valueOf(me) : staffNo;
        if (!limits.allows("learning.class.code", typed, TRIES, WINDOW)
                || !limits.allows("learning.class.person", who, TRIES_OF_ONE, WINDOW)) {
            return Answer.TOO_OFTEN;
        }
        var place = place(typed, staffNo, me);
        place.ifPresent(found -> places.present(found, clock.instant()));
        return place.isPresent() ? Answer.NOTED : Answer.WRONG;
    }

    private Optional<UUID> place(String code, String staffNo, @Nullable PersonId me) {
        if (!staffNo.isEmpty()) {
            return places.atTheDoor(code, staffNo, clock.instant());
        }
        return me == null ? Optional.empty() : places.atTheDoor(code, me, clock.instant());
    }
}
