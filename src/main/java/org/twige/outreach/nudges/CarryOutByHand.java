package org.twige.outreach.nudges;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.web.Job;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Plans nudges by hand for a coordinator who watches; to whom, is asked anew of what they answer for today. */
@Component
class CarryOutByHand {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutByHand.class);

    private final SendByHand send;
    private final Jobs jobs;
    private final TransactionTemplate transactions;

    CarryOutByHand(SendByHand send, Jobs jobs, PlatformTransactionManager manager) {
        this.send = send;
        this.jobs = jobs;
        this.transactions = new TransactionTemplate(manager);
    }

    void carryOut(UUID id, String key) {
        jobs.find(id)
                .filter(Job::isRunning)
                .ifPresent(job -> carryOut(job, Whom.of(key).orElseThrow()));
    }

    private void carryOut(Job job, Whom whom) {
        var coordinator = new SignedIn(job.startedBy(), "", "", Set.of(Role.COORDINATOR), "");
        try {
            var total = send.count(coordinator, whom).reached();
            jobs.progress(job.id(), 0, total);
            var done = 0L;
            for (var some = some(coordinator, whom); some > 0; some = some(coordinator, whom)) {
                done += some;
                jobs.progress(job.id(), done, Math.max(done, total));
            }
            jobs.finish(job.id());
        } catch (RuntimeException e) {
            LOG.error("nudges by hand of the job {} failed", job.id(), e);
            jobs.fail(job.id(), "outreach.by-hand.failed");
        }
    }

    private int some(SignedIn coordinator, Whom whom) {
        return Objects.requireNonNull(transactions.execute(_ -> send.sendSome(coordinator, whom)));
    }
}
