package org.twige.assessment.cut;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.cut.Workshops.Event;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.PersonId;

/** Moves a workshop along its graph: the row, its event and the act in one transaction. */
@Component
class MoveWorkshop {

    /** With fewer there is no standard error. */
    static final int FEWEST_JUDGES = 2;

    private final Workshops workshops;
    private final Judges judges;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    MoveWorkshop(Workshops workshops, Judges judges, Audit audit, Country country, Clock clock) {
        this.workshops = workshops;
        this.judges = judges;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** What became of it. */
    enum Answer {
        DONE,
        /** Somebody else leads the workshop. */
        NOT_YOURS,
        /** It stands otherwise by now. */
        FASTER,
        TOO_FEW,
        NEEDS_A_REASON
    }

    /** Moved there before, by a form that is sent twice, it stays. */
    @Transactional
    Answer move(UUID id, UUID by, WorkshopMove move, String reason) {
        var workshop = workshops.lock(id).orElseThrow();
        if (move.isForTheLeader() && !workshop.isLedBy(by)) {
            return Answer.NOT_YOURS;
        }
        if (!move.isPossibleFrom(workshop.state())) {
            return workshop.state() == move.to() ? Answer.DONE : Answer.FASTER;
        }
        var all = judges.of(id);
        if (hasTooFew(move, all)) {
            return Answer.TOO_FEW;
        }
        if (reason.isBlank() && needsAReason(move, all, country)) {
            return Answer.NEEDS_A_REASON;
        }
        carryOut(id, by, move, reason.strip(), Map.of());
        return Answer.DONE;
    }

    /** Within a transaction that holds the workshop. */
    void carryOut(UUID id, UUID by, WorkshopMove move, String reason, Map<String, String> details) {
        workshops.move(id, move.to());
        workshops.write(id, new Event(move.key(), reason, clock.instant(), new PersonId(by)));
        audit.record(new Act(by.toString(), move.act(), "cut-workshop:" + id, details));
    }

    /** Is something not as it should be, that can be answered for? */
    static boolean needsAReason(WorkshopMove move, List<Judge> judges, Country country) {
        return move.alwaysNeedsAReason()
                || switch (move) {
                    case START -> !new Composition(judges, country.vocabulary().tracks()).isMet();
                    case DISCUSS -> judges.stream().anyMatch(judge -> !judge.hasFinished(1));
                    case CLOSE -> judges.stream().anyMatch(judge -> judge.hasFinished(1) && !judge.hasFinished(2));
                    default -> false;
                };
    }

    private static boolean hasTooFew(WorkshopMove move, List<Judge> judges) {
        return switch (move) {
            case START -> judges.size() < FEWEST_JUDGES;
            case DISCUSS -> finished(judges, 1) < FEWEST_JUDGES;
            case CLOSE -> finished(judges, 2) < FEWEST_JUDGES;
            default -> false;
        };
    }

    private static long finished(List<Judge> judges, int round) {
        return judges.stream().filter(judge -> judge.hasFinished(round)).count();
    }
}
