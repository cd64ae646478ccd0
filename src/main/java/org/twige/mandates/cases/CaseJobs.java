package org.twige.mandates.cases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** The night of cases, after that of the ledger. */
@Configuration(proxyBeanMethods = false)
class CaseJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 15);

    @Bean
    RecurringTask<Void> nightlyCasesTask(ObjectProvider<CloseCases> cases, Country country) {
        return Tasks.recurring("mandates-cases-nightly", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> cases.getObject().everyNight());
    }
}
