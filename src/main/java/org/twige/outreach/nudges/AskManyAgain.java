package org.twige.outreach.nudges;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Asks for messages that failed alike to go out again; who asks twice is led to the job that is under way. */
@Component
class AskManyAgain {

    static final String KIND = "outreach.many-again";

    private final Jobs jobs;
    private final ManyAgainJobs work;
    private final TurnToPlan turn;

    AskManyAgain(Jobs jobs, ManyAgainJobs work, TurnToPlan turn) {
        this.jobs = jobs;
        this.work = work;
        this.turn = turn;
    }

    @Transactional
    UUID ask(SignedIn me, Alike alike) {
        turn.take(KIND + " " + me.person());
        return jobs.running(KIND, me.person(), subject(alike)).orElseGet(() -> begin(me, alike));
    }

    private UUID begin(SignedIn me, Alike alike) {
        var job = jobs.start(KIND, me.person(), subject(alike));
        work.begin(job, alike);
        return job;
    }

    static String subject(Alike alike) {
        return alike.address() + "&sent=true";
    }
}
