package org.twige.mandates.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.ChangeClass;
import org.twige.courses.CourseVersionPublished;

/** Gives duties again: after so many months, and when something that must be known has changed in a course. */
@Component
class RenewDuties {

    private final Versions versions;
    private final Turns turns;
    private final GiveRounds give;
    private final Audit audit;
    private final LedgerClock clock;

    RenewDuties(Versions versions, Turns turns, GiveRounds give, Audit audit, LedgerClock clock) {
        this.versions = versions;
        this.turns = turns;
        this.give = give;
        this.audit = audit;
        this.clock = clock;
    }

    /** An editorial or minor version asks nobody to do anything. */
    @ApplicationModuleListener
    void on(CourseVersionPublished published) {
        if (published.changeClass() == ChangeClass.MATERIAL && published.number() > 1) {
            renew(clock.now());
        }
    }

    /** A few statements per mandate; started a second time they find nobody. */
    @Transactional
    public long renew(Moment moment) {
        turns.take();
        var given = new LinkedHashMap<String, Long>();
        for (var version : versions.inForce()) {
            for (var course : version.courses()) {
                given.merge("again", give.again(version, course, moment), Long::sum);
                given.merge("changes", give.changes(version, course, moment), Long::sum);
            }
        }
        var all = given.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            audit.record(new Act("system:mandates", "duties.renewed", "ledger:" + moment.on(), words(given)));
        }
        return all;
    }

    private static Map<String, String> words(Map<String, Long> given) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> String.valueOf(count.getValue())));
    }
}
