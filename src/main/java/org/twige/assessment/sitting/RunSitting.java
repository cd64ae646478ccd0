package org.twige.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** What an official does with a whole sitting: people on the list, open, a new code, close. */
@Component
class RunSitting {

    /** Long enough for a hall to come in, too short to be of use outside. */
    static final Duration CODE_VALID = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 20;

    private final Sittings sittings;
    private final Seats seats;
    private final SeatForms forms;
    private final Guests guests;
    private final Audit audit;
    private final Clock clock;

    RunSitting(Sittings sittings, Seats seats, SeatForms forms, Guests guests, Audit audit, Clock clock) {
        this.sittings = sittings;
        this.seats = seats;
        this.forms = forms;
        this.guests = guests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts people on the list; who is on it already stays. Empty for a sitting that is not theirs. */
    @Transactional
    Optional<Integer> invite(Scope scope, UUID id, Collection<UUID> people) {
        return sittings.lock(scope, id).filter(sitting -> !sitting.isClosed()).map(_ -> {
            var added = seats.add(scope, id, Seats.tickets(people));
            record(scope, "sitting.people-added", id, Map.of("count", String.valueOf(added)));
            return added;
        });
    }

    @Transactional
    boolean open(Scope scope, UUID id) {
        var sitting = sittings.lock(scope, id).filter(found -> !found.isClosed());
        if (sitting.isPresent() && !sitting.get().isOpen()) {
            sittings.open(id, clock.instant());
            renew(id);
            record(scope, "sitting.opened", id, Map.of());
        }
        return sitting.isPresent();
    }

    /** A new code for the room; the one before is over at once. */
    @Transactional
    boolean newCode(Scope scope, UUID id) {
        var open = sittings.lock(scope, id).filter(Sitting::isOpen);
        open.ifPresent(_ -> renew(id));
        return open.isPresent();
    }

    private void renew(UUID id) {
        var until = clock.instant().plus(CODE_VALID);
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (sittings.giveCode(id, Codes.room(), until)) {
                return;
            }
        }
        throw new IllegalStateException("no free code for the room of sitting " + id);
    }

    /** Closes the room: nobody works on, what was saved in time counts, the tickets are gone. */
    @Transactional
    boolean close(Scope scope, UUID id) {
        var sitting = sittings.lock(scope, id).filter(found -> found.openedAt() != null);
        if (sitting.isPresent() && sitting.get().isOpen()) {
            var now = clock.instant();
            sittings.close(id, now);
            guests.endAll(id, now);
            forms.markAll(id, now);
            seats.dropTickets(id);
            record(scope, "sitting.closed", id, Map.of());
        }
        return sitting.isPresent();
    }

    private void record(Scope scope, String kind, UUID id, Map<String, String> details) {
        audit.record(new Act(scope.person().toString(), kind, "sitting:" + id, details));
    }
}
