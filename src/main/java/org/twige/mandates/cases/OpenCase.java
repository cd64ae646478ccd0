package org.twige.mandates.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.StandStill;
import org.twige.web.SignedIn;

/** Opens a case about a late duty, and lets its clock stand still from that day on. */
@Component
class OpenCase {

    private final CaseOfficials officials;
    private final LatePeople late;
    private final Cases cases;
    private final MoveCase move;
    private final StandStill clockOfDuty;
    private final LedgerClock clock;

    OpenCase(
            CaseOfficials officials,
            LatePeople late,
            Cases cases,
            MoveCase move,
            StandStill clockOfDuty,
            LedgerClock clock) {
        this.officials = officials;
        this.late = late;
        this.cases = cases;
        this.move = move;
        this.clockOfDuty = clockOfDuty;
        this.clock = clock;
    }

    /**
     * The duty, if the official may open a case about it today: nobody opens one about themselves, nor before it is
     * decided what the person asked for or brought.
     */
    Optional<LatePeople.Late> mayOpen(SignedIn me, UUID duty) {
        return late.find(officials.opening(me), clock.now().on(), duty)
                .filter(found ->
                        found.waiting() == null && !found.whose().person().equals(me.person()));
    }

    /** Does somebody for whom the official answers have the duty? */
    boolean isThere(SignedIn me, UUID duty) {
        return late.isThere(officials.opening(me), duty);
    }

    /** The case that is open now: the new one, or the one that somebody was faster to open; empty for neither. */
    @Transactional
    Optional<UUID> open(SignedIn me, UUID duty) {
        var moment = clock.now();
        var opened = mayOpen(me, duty).flatMap(_ -> cases.open(duty, me.person(), moment.on()));
        opened.ifPresent(id -> {
            if (!clockOfDuty.begin(duty, moment)) {
                throw new IllegalStateException("duty " + duty + " was open and cannot be paused");
            }
            move.writeDown(id, Fact.of(CaseMove.OPENED, moment.on(), me.person()), moment);
        });
        return opened.or(() -> cases.openOf(duty));
    }
}
