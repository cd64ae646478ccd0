package org.twige.outreach.nudges;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.web.Job;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Sends again what failed alike, for an official who watches; after a crash it goes on where it was. */
@Component
class CarryOutManyAgain {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutManyAgain.class);

    private final SendManyAgain send;
    private final Jobs jobs;
    private final TransactionTemplate transactions;

    CarryOutManyAgain(SendManyAgain send, Jobs jobs, PlatformTransactionManager manager) {
        this.send = send;
        this.jobs = jobs;
        this.transactions = new TransactionTemplate(manager);
    }

    void carryOut(UUID id, Alike alike) {
        jobs.find(id).filter(Job::isRunning).ifPresent(job -> carryOut(job, send.official(job.startedBy()), alike));
    }

    private void carryOut(Job job, SignedIn official, Alike alike) {
        try {
            jobs.progress(
                    job.id(),
                    job.done(),
                    job.done() + send.count(official, alike).reached());
            while (some(job, official, alike) > 0) {
                // the next thousands
            }
            end(job, official, alike, () -> jobs.finish(job.id()));
        } catch (RuntimeException e) {
            LOG.error("the job {} did not send everything again", job.id(), e);
            end(job, official, alike, () -> jobs.fail(job.id(), "outreach.many-again.failed"));
        }
    }

    private int some(Job job, SignedIn official, Alike alike) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var sent = send.sendSome(official, alike);
            jobs.advance(job.id(), sent);
            return sent;
        }));
    }

    /** What was sent is written down once, in the transaction that ends the job. */
    private void end(Job job, SignedIn official, Alike alike, Runnable last) {
        transactions.executeWithoutResult(_ -> {
            var done = jobs.find(job.id()).orElseThrow().done();
            if (done > 0) {
                send.note(official, alike, done);
            }
            last.run();
        });
    }
}
