package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** What an official does about one person in the room: see who it is, note what happened, give more time. */
@Component
class AttendSeat {

    private final Sittings sittings;
    private final Seats seats;
    private final SeatForms forms;
    private final Audit audit;
    private final Clock clock;

    AttendSeat(Sittings sittings, Seats seats, SeatForms forms, Audit audit, Clock clock) {
        this.sittings = sittings;
        this.seats = seats;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who has shown a document or card; only then does the check count. */
    @Transactional
    void lookedAt(Scope scope, UUID seat) {
        seats.lookedAt(seat, clock.instant());
        record(scope, "sitting.identity-looked-at", seat, Map.of());
    }

    @Transactional
    boolean choosePaper(Scope scope, UUID seat, String language) {
        var chosen = seats.choosePaper(seat, language);
        if (chosen) {
            record(scope, "sitting.paper-language-chosen", seat, Map.of("language", language));
        }
        return chosen;
    }

    @Transactional
    void note(Scope scope, UUID seat, Seats.Seen seen) {
        seats.note(seat, seen, clock.instant());
        record(
                scope,
                "sitting.seat-noted",
                seat,
                Map.of(
                        "identity", String.valueOf(seen.identityChecked()),
                        "absent", String.valueOf(seen.absent()),
                        "incident", String.valueOf(!seen.incident().isEmpty())));
    }

    /** Late answers that fall within the new time count; a finished check is marked again. */
    @Transactional
    boolean giveTime(Scope scope, Sitting about, Seat seat, int minutes, String reason) {
        var sitting = sittings.lock(scope, about.id());
        if (sitting.filter(Sitting::isOpen).isEmpty()) {
            return false;
        }
        seats.giveTime(seat.id(), minutes, reason, scope.person(), clock.instant());
        if (seat.finishedAt() != null) {
            forms.mark(seat.id(), clock.instant());
        }
        record(scope, "sitting.time-given", seat.id(), Map.of("minutes", String.valueOf(minutes)));
        return true;
    }

    @Transactional
    boolean remove(Scope scope, UUID seat) {
        var removed = seats.remove(seat);
        if (removed) {
            record(scope, "sitting.seat-removed", seat, Map.of());
        }
        return removed;
    }

    private void record(Scope scope, String kind, UUID seat, Map<String, String> details) {
        audit.record(new Act(scope.person().toString(), kind, "seat:" + seat, details));
    }
}
