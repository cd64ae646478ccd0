package org.twige.outreach.help;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** Each night, old questions and problems are forgotten. */
@Configuration(proxyBeanMethods = false)
class HelpJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 55);

    @Bean
    RecurringTask<Void> forgetHelpTask(ObjectProvider<ForgetHelp> forget, Clock clock, Country country) {
        return Tasks.recurring("outreach-forget-help", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> forget.getObject().forget(clock.instant()));
    }
}
