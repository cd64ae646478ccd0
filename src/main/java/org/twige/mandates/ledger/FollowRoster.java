package org.twige.mandates.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings duties in line with what is known about people: a few set-based statements, without effect the second time. */
@Component
class FollowRoster {

    private final Versions versions;
    private final Turns turns;
    private final Assignments assignments;
    private final RosterDuties roster;
    private final Duties duties;
    private final LedgerClock clock;

    FollowRoster(
            Versions versions,
            Turns turns,
            Assignments assignments,
            RosterDuties roster,
            Duties duties,
            LedgerClock clock) {
        this.versions = versions;
        this.turns = turns;
        this.assignments = assignments;
        this.roster = roster;
        this.duties = duties;
        this.clock = clock;
    }

    /** The kinds of change and how many duties each touched. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, String> follow(Whom whom) {
        turns.take();
        var moment = clock.now();
        var touched = new LinkedHashMap<String, Long>();
        for (var version : versions.inForce()) {
            if (!roster.concerns(version, whom)) {
                continue;
            }
            for (var course : version.courses()) {
                touched.merge("assigned", assignments.assign(version, course, whom, moment), Long::sum);
            }
            touched.merge("out-of-reach", roster.lapseOutOfReach(version, whom, moment), Long::sum);
            touched.merge("reopened", roster.reopen(version, whom, moment), Long::sum);
        }
        touched.put("left", roster.lapseLeavers(whom, moment));
        touched.put("moved", roster.move(whom, moment));
        touched.put("resumed", roster.resume(whom, moment));
        touched.put("paused", roster.pause(whom, moment));
        touched.put("met", duties.meetCompleted(whom, moment));
        return touched.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> String.valueOf(count.getValue())));
    }
}
