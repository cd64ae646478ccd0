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
import org.twige.courses.CourseId;
import org.twige.courses.CourseVersionPublished;
import org.twige.learning.Learning;

/** Gives duties again: after so many months, and when something that must be known has changed in a course. */
@Component
class RenewDuties {

    private final Versions versions;
    private final Turns turns;
    private final Assignments assignments;
    private final Rounds rounds;
    private final Learning learning;
    private final Audit audit;
    private final LedgerClock clock;

    RenewDuties(
            Versions versions,
            Turns turns,
            Assignments assignments,
            Rounds rounds,
            Learning learning,
            Audit audit,
            LedgerClock clock) {
        this.versions = versions;
        this.turns = turns;
        this.assignments = assignments;
        this.rounds = rounds;
        this.learning = learning;
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
                given.merge("again", again(version, course, moment), Long::sum);
                given.merge("changes", changes(version, course, moment), Long::sum);
            }
        }
        var all = given.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            audit.record(new Act("system:mandates", "duties.renewed", "ledger:" + moment.on(), words(given)));
        }
        return all;
    }

    private long again(MandateVersion version, CourseId course, Moment moment) {
        if (version.due().againMonths() == 0) {
            return 0;
        }
        var given = assignments.assignAgain(version, course, moment);
        if (given > 0) {
            rounds.end(version, course, moment);
            learning.beginAgain(course, rounds.givenAgain(version, course, moment));
        }
        return given;
    }

    private long changes(MandateVersion version, CourseId course, Moment moment) {
        if (!rounds.hasMaterialChange(course)) {
            return 0;
        }
        var given = assignments.assignChanges(version, course, moment);
        if (given > 0) {
            rounds.end(version, course, moment);
        }
        return given;
    }

    private static Map<String, String> words(Map<String, Long> given) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> String.valueOf(count.getValue())));
    }
}
