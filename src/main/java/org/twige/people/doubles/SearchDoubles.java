package org.twige.people.doubles;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Searches for possible duplicates when somebody asks for it, as a job that they can watch. */
@Component
public class SearchDoubles {

    private static final Logger LOG = LoggerFactory.getLogger(SearchDoubles.class);

    private final FindDoubles findDoubles;
    private final DoublesJobs doublesJobs;
    private final Jobs jobs;

    SearchDoubles(FindDoubles findDoubles, DoublesJobs doublesJobs, Jobs jobs) {
        this.findDoubles = findDoubles;
        this.doublesJobs = doublesJobs;
        this.jobs = jobs;
    }

    /** The job to watch. */
    @Transactional
    public UUID ask(SignedIn me) {
        var job = jobs.start("people.doubles", me.person(), "/duplicates");
        doublesJobs.search(job);
        return job;
    }

    void run(UUID job) {
        try {
            findDoubles.find();
            jobs.finish(job);
        } catch (RuntimeException e) {
            LOG.error("the search for duplicates failed", e);
            jobs.fail(job, "people.doubles.failed");
        }
    }
}
