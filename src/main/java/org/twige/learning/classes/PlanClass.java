package org.twige.learning.classes;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Plans a class, changes it, and cancels it. */
@Component
class PlanClass {

    static final int LONGEST_REASON = 300;

    private final Classes classes;
    private final Audit audit;
    private final Clock clock;

    PlanClass(Classes classes, Audit audit, Clock clock) {
        this.classes = classes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID plan(PlannedClass planned, UUID by) {
        var id = classes.add(planned, by, clock.instant());
        audit.record(new Act(by.toString(), "class.planned", "class:" + id, details(planned)));
        return id;
    }

    /** False for a class that is over, and for another time once people are noted as present: they were there. */
    @Transactional
    boolean change(Scope scope, UUID id, PlannedClass planned) {
        var known = classes.lock(scope, id, clock.instant())
                .filter(GroupClass::isPlanned)
                .filter(found ->
                        found.counts().present() == 0 || found.startsAt().equals(planned.startsAt()));
        known.ifPresent(_ -> {
            classes.change(id, planned, clock.instant());
            audit.record(new Act(scope.person().toString(), "class.changed", "class:" + id, details(planned)));
        });
        return known.isPresent();
    }

    /** False for a class that is over, or in which people are noted as present: it is closed, not cancelled. */
    @Transactional
    boolean cancel(Scope scope, UUID id, String because) {
        var known = classes.lock(scope, id, clock.instant())
                .filter(GroupClass::isPlanned)
                .filter(found -> found.counts().present() == 0);
        known.ifPresent(_ -> {
            classes.cancel(id, because, clock.instant());
            audit.record(new Act(scope.person().toString(), "class.cancelled", "class:" + id, Map.of()));
        });
        return known.isPresent();
    }

    private static Map<String, String> details(PlannedClass planned) {
        return Map.of(
                "institution", planned.place().value().toString(),
                "facilitator", planned.facilitator().value().toString(),
                "starts", planned.startsAt().toString());
    }
}
