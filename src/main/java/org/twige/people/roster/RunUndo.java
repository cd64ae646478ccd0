package org.twige.people.roster;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.web.Jobs;

/** Takes lists back as jobs; what goes wrong on our side may be asked for again. See {@link RunRoster}. */
@Component
class RunUndo {

    private static final Logger LOG = LoggerFactory.getLogger(RunUndo.class);

    private final UndoRoster undoRoster;
    private final RosterUndos undos;
    private final Jobs jobs;

    RunUndo(UndoRoster undoRoster, RosterUndos undos, Jobs jobs) {
        this.undoRoster = undoRoster;
        this.undos = undos;
        this.jobs = jobs;
    }

    void undo(UUID undo, BooleanSupplier stopping) {
        var job = undos.find(undo).map(RosterUndo::job);
        try {
            undoRoster.undo(undo);
            job.ifPresent(watched -> jobs.finish(watched));
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) {
                throw e;
            }
            LOG.error("a list could not be taken back: {}", undo, e);
            undos.move(undo, RosterUndo.State.FAILED);
            job.ifPresent(watched -> jobs.fail(watched, "people.roster.failed-before"));
        }
    }
}
