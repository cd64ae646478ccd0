package org.twige.mandates.ledger;

import org.springframework.stereotype.Component;
import org.twige.courses.CourseId;
import org.twige.learning.Learning;

/** Gives further rounds of one duty to everybody whose time has come; the rounds before give way to them. */
@Component
class GiveRounds {

    private final Assignments assignments;
    private final Rounds rounds;
    private final Learning learning;

    GiveRounds(Assignments assignments, Rounds rounds, Learning learning) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.learning = learning;
    }

    /** The whole course, so many months after it was met. */
    long again(MandateVersion version, CourseId course, Moment moment) {
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

    /** What changed in the course, for who knows an earlier version. */
    long changes(MandateVersion version, CourseId course, Moment moment) {
        if (!rounds.hasMaterialChange(course)) {
            return 0;
        }
        var given = assignments.assignChanges(version, course, moment);
        if (given > 0) {
            rounds.end(version, course, moment);
        }
        return given;
    }
}
