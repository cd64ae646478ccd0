package org.twige.people.doubles;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Looks for records of the whole nation that may be one person, and says so in the audit. */
@Component
public class FindDoubles {

    private final Doubles doubles;
    private final Audit audit;
    private final Clock clock;

    FindDoubles(Doubles doubles, Audit audit, Clock clock) {
        this.doubles = doubles;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many pairs were found, new and known ones. */
    @Transactional
    public int find() {
        var found = doubles.find(clock.instant());
        audit.record(new Act(
                "system:identity", "doubles.searched", "nation:people", Map.of("pairs", String.valueOf(found))));
        return found;
    }
}
