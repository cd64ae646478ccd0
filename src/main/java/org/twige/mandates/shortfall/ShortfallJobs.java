package org.twige.mandates.shortfall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** Counts shortfalls after the night of the ledger, when dates have moved. */
@Configuration(proxyBeanMethods = false)
class ShortfallJobs {

    private static final LocalTime AFTER_THE_LEDGER = LocalTime.of(3, 15);

    @Bean
    RecurringTask<Void> nightlyShortfallTask(ObjectProvider<CountShortfalls> count, Country country) {
        return Tasks.recurring("mandates-shortfalls", Schedules.daily(country.zone(), AFTER_THE_LEDGER))
                .execute((_, _) -> count.getObject().count());
    }
}
