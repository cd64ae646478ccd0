package org.twige.people.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Records that a pair is two people; they are not asked about again. */
@Component
class DecideDifferent {

    private final Pairs pairs;
    private final Merges merges;
    private final Audit audit;
    private final DecisionClock clock;

    DecideDifferent(Pairs pairs, Merges merges, Audit audit, DecisionClock clock) {
        this.pairs = pairs;
        this.merges = merges;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when there is no such pair to decide. */
    @Transactional
    boolean decide(Scope scope, UUID id) {
        merges.takeTurn();
        var pair = pairs.find(scope, id);
        if (pair.isEmpty()) {
            return false;
        }
        var first = pair.get().first().person();
        var second = pair.get().second().person();
        if (pairs.decide(first, second, "DIFFERENT", clock.by(scope.person())) > 0) {
            audit.record(new Act(
                    scope.person().toString(), "likeness.decided", "likeness:" + id, Map.of("decision", "DIFFERENT")));
        }
        return true;
    }
}
