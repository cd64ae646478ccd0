package org.twige.assessment.flags;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Looks for flags when somebody asks for it, as a job that they can watch. */
@Component
class SearchFlags {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFlags.class);

    private final LookForFlags lookForFlags;
    private final FlagJobs flagJobs;
    private final Jobs jobs;

    SearchFlags(LookForFlags lookForFlags, FlagJobs flagJobs, Jobs jobs) {
        this.lookForFlags = lookForFlags;
        this.flagJobs = flagJobs;
        this.jobs = jobs;
    }

    /** The job to watch. */
    @Transactional
    public UUID ask(SignedIn me) {
        var job = jobs.start("assessment.flags", me.person(), "/flags");
        flagJobs.search(job);
        return job;
    }

    void run(UUID job) {
        try {
            lookForFlags.look();
            jobs.finish(job);
        } catch (RuntimeException e) {
            LOG.error("the look for flags failed", e);
            jobs.fail(job, "assessment.flags.failed");
        }
    }
}
