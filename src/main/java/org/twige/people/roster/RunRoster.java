package org.twige.people.roster;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.web.Jobs;

/**
 * Runs the steps of a list as jobs; what goes wrong on our side is said on the page and may be tried again. What was cut
 * short because the application stops has not gone wrong: it is done again at the next start.
 */
@Component
class RunRoster {

    private static final Logger LOG = LoggerFactory.getLogger(RunRoster.class);

    private final TryRoster tryRoster;
    private final ApplyRoster applyRoster;
    private final FinishRoster finishRoster;
    private final RosterBatches batches;
    private final Jobs jobs;

    RunRoster(
            TryRoster tryRoster, ApplyRoster applyRoster, FinishRoster finishRoster, RosterBatches batches, Jobs jobs) {
        this.tryRoster = tryRoster;
        this.applyRoster = applyRoster;
        this.finishRoster = finishRoster;
        this.batches = batches;
        this.jobs = jobs;
    }

    void check(UUID batch, BooleanSupplier stopping) {
        try {
            tryRoster.check(batch, Progress.UNWATCHED);
        } catch (RuntimeException | Error e) {
            if (stopping.getAsBoolean()) {
                throw e;
            }
            LOG.error("the check of the list {} failed", batch, e);
            batches.fail(batch);
        }
    }

    void apply(UUID batch, BooleanSupplier stopping) {
        var job = batches.find(batch).map(RosterBatch::job);
        try {
            applyRoster.apply(batch, (done, total) -> job.ifPresent(watched -> jobs.progress(watched, done, total)));
            finishRoster.finish(batch);
            job.ifPresent(watched -> jobs.finish(watched));
        } catch (RuntimeException | Error e) {
            if (stopping.getAsBoolean()) {
                throw e;
            }
            LOG.error("the list {} could not take effect", batch, e);
            batches.fail(batch);
            job.ifPresent(watched -> jobs.fail(watched, "people.roster.failed-before"));
        }
    }
}
