package org.twige.assessment.quality;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts every answer of every closed final anew, and keeps the figures beside the earlier ones. */
@Component
class CountAnswers {

    static final int STEPS = 6;

    private final QualityRuns runs;
    private final Takers takers;
    private final Answers answers;
    private final Figures figures;
    private final Groups groups;
    private final Clock clock;

    CountAnswers(QualityRuns runs, Takers takers, Answers answers, Figures figures, Groups groups, Clock clock) {
        this.runs = runs;
        this.takers = takers;
        this.answers = answers;
        this.figures = figures;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Counts, unless it was counted for the same reason before.
     *
     * @param asked the night or the job that it is counted for
     * @param progress hears how many of the {@link #STEPS} are done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void count(String asked, IntConsumer progress) {
        runs.take();
        if (runs.isCounted(asked)) {
            return;
        }
        var now = clock.instant();
        var recentFrom = now.minus(Duration.ofDays(QualityLimits.RECENT_DAYS));
        answers.takeTime();
        takers.layOut(now, recentFrom);
        progress.accept(1);
        answers.mark();
        progress.accept(2);
        answers.sumUp();
        progress.accept(3);
        var run = runs.add(asked, now, recentFrom);
        figures.forms(run);
        figures.items(run, QualityLimits.ENOUGH);
        progress.accept(4);
        figures.options(run);
        progress.accept(5);
        groups.compare(run);
        progress.accept(STEPS);
    }
}
