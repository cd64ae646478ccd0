package org.twige.assessment.quality;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.web.Job;
import org.twige.web.Jobs;

/** Counts the statistics of all items and forms, each night and for an author who asks. */
@Component
public class CountQuality {

    private final QualityRuns runs;
    private final CountAnswers answers;
    private final Jobs jobs;
    private final Country country;
    private final Clock clock;

    CountQuality(QualityRuns runs, CountAnswers answers, Jobs jobs, Country country, Clock clock) {
        this.runs = runs;
        this.answers = answers;
        this.jobs = jobs;
        this.country = country;
        this.clock = clock;
    }

    /** Once a night, unless nothing was closed since the last count. */
    @Transactional
    public void countForTheNight() {
        if (runs.isSomethingNew()) {
            count("night:" + country.today(clock));
        }
    }

    /** Whatever the reason, once for each. */
    @Transactional
    public void count(String asked) {
        answers.count(asked, _ -> {});
    }

    /** For somebody who watches the job; told twice, and asked by two people at once, it is counted once. */
    @Transactional
    void countFor(UUID id) {
        runs.take();
        var job = jobs.find(id).filter(Job::isRunning);
        if (job.isEmpty()) {
            return;
        }
        if (!runs.isCountedSince(job.get().startedAt())) {
            answers.count("job:" + id, done -> jobs.progress(id, done, CountAnswers.STEPS));
        }
        jobs.finish(id);
    }
}
