package org.twige.labs.asking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** What happens to talks with a model by itself: each night old ones go. */
@Configuration(proxyBeanMethods = false)
class AskingJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Bean
    static RecurringTask<Void> forgetOldTalks(ObjectProvider<ForgetTranscripts> forget, Country country) {
        return Tasks.recurring("labs-forget-transcripts", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> forget.getObject().forgetOld());
    }
}
