package org.twige.learning.branch;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.Jobs;

/** Asks for results to be taken in that somebody has looked at, once. */
@Component
class AskForMerge {

    private final BranchResults results;
    private final Jobs jobs;
    private final BranchJobs work;
    private final Audit audit;

    AskForMerge(BranchResults results, Jobs jobs, BranchJobs work, Audit audit) {
        this.results = results;
        this.jobs = jobs;
        this.work = work;
        this.audit = audit;
    }

    /** The job; empty when somebody asked before. */
    @Transactional
    Optional<UUID> ask(Branch branch, Results brought, UUID by) {
        if (!results.ask(brought.id(), by)) {
            return Optional.empty();
        }
        audit.record(new Act(
                by.toString(),
                "branch-results.merged",
                "branch:" + branch.id(),
                Map.of("results", brought.id().toString())));
        var job = jobs.start("learning.branch-merge", by, "/branches/" + branch.id() + "/results/" + brought.id());
        work.merge(job, brought.id());
        return Optional.of(job);
    }
}
