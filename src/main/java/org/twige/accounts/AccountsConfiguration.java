package org.twige.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** The nightly work of this module. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    RecurringTask<Void> tidyAccountsNightly(TidyAccounts tidy, Country country) {
        return Tasks.recurring("accounts.tidy", Schedules.daily(country.zone(), LocalTime.of(2, 40)))
                .execute((_, _) -> tidy.now());
    }
}
