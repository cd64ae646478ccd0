package org.twige.mandates.ledger;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.StudyTimeGranted;

/** Gives open duties a later date when an institution grants less time to learn than before; started twice it works once. */
@Component
class FollowStudyTime {

    private final ShorterWeeks weeks;
    private final Versions versions;
    private final CourseMinutes minutes;
    private final Turns turns;
    private final LedgerClock clock;
    private final Audit audit;

    FollowStudyTime(
            ShorterWeeks weeks, Versions versions, CourseMinutes minutes, Turns turns, LedgerClock clock, Audit audit) {
        this.weeks = weeks;
        this.versions = versions;
        this.minutes = minutes;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
    }

    /** What holds from a later day on is followed in the night of that day. */
    @ApplicationModuleListener
    void on(StudyTimeGranted granted) {
        follow(clock.now());
    }

    /** How many duties got a later date. */
    @Transactional
    public long follow(Moment moment) {
        turns.take();
        if (!weeks.areNew(moment)) {
            return 0;
        }
        var moved = 0L;
        var concerned = weeks.concerned(moment);
        for (var version : versions.inForce()) {
            if (concerned.contains(version.mandate())) {
                moved += follow(version, moment);
            }
        }
        weeks.followed(moment);
        audit.record(new Act(
                "system:mandates",
                "duties.followed-study-time",
                "day:" + moment.on(),
                Map.of("moved", String.valueOf(moved))));
        return moved;
    }

    private long follow(MandateVersion version, Moment moment) {
        var moved = 0L;
        for (var course : version.courses()) {
            moved += weeks.moveWhole(version, course, minutes.upTo(version, course), moment);
            moved += weeks.moveChanges(version, course, moment);
        }
        return moved;
    }
}
