package org.twige.outreach.nudges;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** Plans nudges after the night of the ledger, those about classes all day, and hands them over. */
@Configuration(proxyBeanMethods = false)
class NudgeJobs {

    private static final LocalTime BEFORE_WORK = LocalTime.of(4, 30);
    /** A night in which the database was away must not cost a day, and on a Monday the week. */
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration WHILE_A_LIST_IS_FILLED = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> planNudgesTask(ObjectProvider<PlanNudges> plan, Clock clock, Country country) {
        return Tasks.recurring("outreach-plan", Schedules.daily(country.zone(), BEFORE_WORK))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(A_WHILE))
                .execute((_, _) -> plan.getObject().plan(clock.instant()));
    }

    @Bean
    RecurringTask<Void> planClassNudgesTask(ObjectProvider<PlanNudges> plan, Clock clock) {
        return Tasks.recurring("outreach-plan-classes", FixedDelay.of(WHILE_A_LIST_IS_FILLED))
                .execute((_, _) -> plan.getObject().planClasses(clock.instant()));
    }

    @Bean
    RecurringTask<Void> sendNudgesTask(ObjectProvider<SendNudges> send) {
        return Tasks.recurring("outreach-send", FixedDelay.of(PAUSE))
                .execute((_, _) -> send.getObject().send());
    }
}
