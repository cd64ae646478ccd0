package org.twige.credentials.returns;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;

/** Asks for the file of results of a period, which is written as a job. */
@Component
class AskForReturn {

    private final ReturnJobs work;
    private final Jobs jobs;

    AskForReturn(ReturnJobs work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** The job, for whoever watches it. */
    @Transactional
    UUID ask(Period period, UUID by) {
        var job = jobs.start("credentials.return", by, "/return-files");
        work.make(new ReturnJobs.Wish(
                job, by, period.from().toString(), period.until().toString()));
        return job;
    }
}
