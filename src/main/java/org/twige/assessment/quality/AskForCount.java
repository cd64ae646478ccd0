package org.twige.assessment.quality;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;

/** Asks for a count of the statistics, which is made as a job. */
@Component
class AskForCount {

    private static final String KIND = "assessment.quality";

    private final QualityJobs work;
    private final QualityRuns runs;
    private final Jobs jobs;

    AskForCount(QualityJobs work, QualityRuns runs, Jobs jobs) {
        this.work = work;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** The job, for whoever watches it: the one that is under way for them, if they asked before. */
    @Transactional
    UUID ask(UUID by) {
        runs.takeAsking();
        return jobs.running(KIND, by).orElseGet(() -> begin(by));
    }

    private UUID begin(UUID by) {
        var job = jobs.start(KIND, by, "/authors/quality");
        work.count(job);
        return job;
    }
}
