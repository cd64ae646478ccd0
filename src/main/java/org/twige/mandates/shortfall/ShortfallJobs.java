package org.twige.mandates.shortfall;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** Counts shortfalls after the night of the ledger, when dates have moved. */
@Configuration(proxyBeanMethods = false)
class ShortfallJobs {

    private static final LocalTime AFTER_THE_LEDGER = LocalTime.of(3, 15);

    /** A night in which the database was away must not leave yesterday's units standing for a day. */
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> nightlyShortfallTask(ObjectProvider<CountShortfalls> count, Country country) {
        return Tasks.recurring("mandates-shortfalls", Schedules.daily(country.zone(), AFTER_THE_LEDGER))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(A_WHILE))
                .execute((_, _) -> count.getObject().count());
    }
}
