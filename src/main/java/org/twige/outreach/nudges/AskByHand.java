package org.twige.outreach.nudges;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Asks for nudges by hand; who asks twice is led to the job that is under way. */
@Component
class AskByHand {

    static final String KIND = "outreach.by-hand";

    private final Jobs jobs;
    private final ByHandJobs work;

    AskByHand(Jobs jobs, ByHandJobs work) {
        this.jobs = jobs;
        this.work = work;
    }

    @Transactional
    UUID ask(SignedIn me, Whom whom) {
        return jobs.running(KIND, me.person()).orElseGet(() -> begin(me, whom));
    }

    private UUID begin(SignedIn me, Whom whom) {
        var job = jobs.start(KIND, me.person(), "/nudges?sent=true");
        work.begin(job, whom);
        return job;
    }
}
