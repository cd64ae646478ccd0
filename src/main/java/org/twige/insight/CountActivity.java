package org.twige.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts every ten minutes how far people are. */
@Configuration(proxyBeanMethods = false)
class CountActivity {

    @Bean
    RecurringTask<Void> countActivityJob(Activities activities, Clock clock) {
        return Tasks.recurring("insight.count-activity", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> activities.recount(clock.instant()));
    }
}
