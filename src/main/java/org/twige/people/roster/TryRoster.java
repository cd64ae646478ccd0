package org.twige.people.roster;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks a list unless that has ended too many processes: memory that runs out ends the whole application, which would
 * begin with the same list at every start. A list that was once read to its end and takes effect is never given up.
 */
@Component
class TryRoster {

    private final RosterTries tries;
    private final CheckRoster checkRoster;

    TryRoster(RosterTries tries, CheckRoster checkRoster) {
        this.tries = tries;
        this.checkRoster = checkRoster;
    }

    /** Not to be called in a transaction: what is counted must stand whatever becomes of the check. */
    void check(UUID batch, Progress progress) {
        if (!tries.begin(batch)) {
            checkRoster.giveUp(batch);
            return;
        }
        try {
            checkRoster.check(batch, progress);
        } finally {
            tries.end(batch); // whatever is thrown ends the check, but not the process
        }
    }
}
