package org.twige.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;
import org.twige.web.Limits;

/** Lets somebody in a room begin or go on with their check on the device in their hand. */
@Component
class EnterRoom {

    /** More than a full hall needs with every third ticket mistyped; one that is used up has to be renewed. */
    static final int TRIES = 200;

    /** Somebody with a ticket who is not in the room does not find its code: there are a million. */
    static final int TRIES_WITH_A_TICKET = 20;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Guests guests;
    private final Limits limits;
    private final Clock clock;

    EnterRoom(Guests guests, Limits limits, Clock clock) {
        this.guests = guests;
        this.limits = limits;
        this.clock = clock;
    }

    /** What became of a try. */
    sealed interface Answer {

        /** The person is in; the secret is for this device alone. */
        record In(String secret) implements Answer {}

        /** The check was finished before. */
        record Finished() implements Answer {}

        /** Code or ticket is wrong, or the code is over: nobody is told which. */
        record Wrong() implements Answer {}

        record TooOften() implements Answer {}
    }

    /**
     * Tries to come in.
     *
     * @param ticket as typed; empty for somebody who has signed in
     * @param me who has signed in on this device, if anybody has
     * @param before what this device held; the check of whoever had it in hand ends on it
     */
    @Transactional
    Answer enter(String code, String ticket, @Nullable PersonId me, @Nullable String before) {
        var room = Codes.typed(code);
        var mine = Codes.typed(ticket);
        var who = mine.isEmpty() ? String.valueOf(me) : mine;
        if (!limits.allows("assessment.sitting.room", room, TRIES, WINDOW)
                || !limits.allows("assessment.sitting.ticket", who, TRIES_WITH_A_TICKET, WINDOW)) {
            return new Answer.TooOften();
        }
        if (before != null) {
            guests.end(before, clock.instant());
        }
        return found(room, mine, me).map(this::in).orElseGet(Answer.Wrong::new);
    }

    private Optional<Guest> found(String room, String ticket, @Nullable PersonId me) {
        if (!ticket.isEmpty()) {
            return guests.atTheDoor(room, ticket, clock.instant());
        }
        return me == null ? Optional.empty() : guests.atTheDoor(room, me, clock.instant());
    }

    private Answer in(Guest guest) {
        if (guest.finishedAt() != null) {
            return new Answer.Finished();
        }
        var secret = Codes.secret();
        guests.begin(guest.seat(), secret, clock.instant());
        return new Answer.In(secret);
    }
}
