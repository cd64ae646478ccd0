package org.twige.assessment.quality;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;

/** Asks for a count of the statistics, which is made as a job. */
@Component
class AskForCount {

    private final QualityJobs work;
    private final Jobs jobs;

    AskForCount(QualityJobs work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** The job, for whoever watches it. */
    @Transactional
    UUID ask(UUID by) {
        var job = jobs.start("assessment.quality", by, "/authors/quality");
        work.count(job);
        return job;
    }
}
