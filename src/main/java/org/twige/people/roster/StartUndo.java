package org.twige.people.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import org.twige.web.Jobs;

/** Begins the work of taking a list back. */
@Component
class StartUndo {

    private final RosterUndos undos;
    private final RosterJobs rosterJobs;
    private final Jobs jobs;

    StartUndo(RosterUndos undos, RosterJobs rosterJobs, Jobs jobs) {
        this.undos = undos;
        this.rosterJobs = rosterJobs;
        this.jobs = jobs;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void start(Scope scope, UUID batch, UUID undo, @Nullable String confirmedBy) {
        undos.run(undo, confirmedBy, jobs.start("people.roster", scope.person(), "/rosters/" + batch + "/take-back"));
        rosterJobs.takeBack(undo);
    }
}
