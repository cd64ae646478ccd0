package org.twige.assessment.quality;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
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

    /** For somebody who watches the job; told twice, it is counted once. */
    @Transactional
    void countFor(UUID job) {
        if (jobs.find(job).filter(found -> found.isRunning()).isPresent()) {
            answers.count("job:" + job, done -> jobs.progress(job, done, CountAnswers.STEPS));
            jobs.finish(job);
        }
    }
}
