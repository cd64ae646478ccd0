package org.twige.learning.offline;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import org.twige.web.Jobs;

/** Keeps a file of answers that somebody brings, and asks for it to be taken. */
@Component
class BringAnswerFile {

    private final AnswerFiles files;
    private final AnswerFileJobs work;
    private final Jobs jobs;
    private final Clock clock;

    BringAnswerFile(AnswerFiles files, AnswerFileJobs work, Jobs jobs, Clock clock) {
        this.files = files;
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The job, for whoever watches it.
     *
     * @param by who brings it, and whose answers this one may bring beside the own
     */
    @Transactional
    UUID bring(byte[] content, int entries, Scope by) {
        var file = files.add(by.person(), content, entries, clock.instant());
        var job = jobs.start("learning.offline.files", by.person(), "/answer-files");
        work.take(new AnswerFileJobs.Wish(job, file, by));
        return job;
    }
}
