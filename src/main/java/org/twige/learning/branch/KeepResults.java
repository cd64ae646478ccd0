package org.twige.learning.branch;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;
import org.twige.web.Jobs;

/** Keeps a file of results that was found good, writes down who brought it, and lets a job look at it. */
@Component
class KeepResults {

    private static final long MOST_BYTES = 100_000_000;

    private final BranchResults results;
    private final StoredFiles files;
    private final GuardBranch guard;
    private final Jobs jobs;
    private final BranchJobs work;

    KeepResults(BranchResults results, StoredFiles files, GuardBranch guard, Jobs jobs, BranchJobs work) {
        this.results = results;
        this.files = files;
        this.guard = guard;
        this.jobs = jobs;
        this.work = work;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    TakeResults.Answer keep(Branch branch, ResultsHead head, byte[] file, UUID by) {
        var name = "results-" + branch.code() + ".twige";
        var stored = files.store(new ByteArrayInputStream(file), name, "application/octet-stream", MOST_BYTES);
        var id = results.add(head, stored.id(), by);
        guard.brought(branch, id, by);
        var job = jobs.start("learning.branch-look", by, "/branches/" + branch.id() + "/results/" + id);
        work.look(job, id);
        return new TakeResults.Answer.Taken(id, job);
    }
}
