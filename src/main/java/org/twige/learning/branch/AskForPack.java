package org.twige.learning.branch;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.VersionId;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.web.Jobs;

/** Asks for a pack, which is made as a job. */
@Component
class AskForPack {

    private final MakePack make;
    private final Institutions institutions;
    private final Jobs jobs;
    private final BranchJobs work;

    AskForPack(MakePack make, Institutions institutions, Jobs jobs, BranchJobs work) {
        this.make = make;
        this.institutions = institutions;
        this.jobs = jobs;
        this.work = work;
    }

    /** The job, for whoever watches it. */
    @Transactional
    UUID ask(Institution institution, List<VersionId> versions, UUID by) {
        var job = jobs.start("learning.branch-pack", by, "/branches");
        var ids = versions.stream().map(version -> version.value().toString()).collect(Collectors.joining(","));
        work.pack(job, by + " " + institution.code() + " " + ids);
        return job;
    }

    /** In one transaction: cut off at any moment it leaves nothing, and is done again. */
    @Transactional
    void make(UUID job, String wish) {
        if (jobs.find(job).filter(found -> found.isRunning()).isEmpty()) {
            return;
        }
        var words = wish.split(" ", -1);
        var versions = Arrays.stream(words[2].split(",", -1))
                .map(id -> new VersionId(UUID.fromString(id)))
                .toList();
        make.make(institutions.byCode(words[1]).orElseThrow(), versions, words[0]);
        jobs.finish(job);
    }
}
