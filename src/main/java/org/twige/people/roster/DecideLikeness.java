package org.twige.people.roster;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Records whether two persons are one; nobody is merged by it. */
@Component
class DecideLikeness {

    private final Likenesses likenesses;
    private final Audit audit;
    private final Clock clock;

    DecideLikeness(Likenesses likenesses, Audit audit, Clock clock) {
        this.likenesses = likenesses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody says about a pair. */
    enum Decision {
        SAME,
        DIFFERENT
    }

    /** False when there is no such pair to decide. */
    @Transactional
    boolean decide(Scope scope, UUID pair, Decision decision) {
        if (!likenesses.decide(scope, pair, decision.name(), clock.instant())) {
            return false;
        }
        audit.record(new Act(
                scope.person().toString(),
                "likeness.decided",
                "likeness:" + pair,
                Map.of("decision", decision.name())));
        return true;
    }
}
