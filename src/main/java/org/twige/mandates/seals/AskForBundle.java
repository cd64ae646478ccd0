package org.twige.mandates.seals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;

/** Asks for a bundle of the ledger, which is written as a job. */
@Component
class AskForBundle {

    private final SealJobs work;
    private final Jobs jobs;

    AskForBundle(SealJobs work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** The job, for whoever watches it. */
    @Transactional
    UUID ask(UUID by) {
        var job = jobs.start("mandates.export", by, "/ledger");
        work.export(job, by);
        return job;
    }
}
