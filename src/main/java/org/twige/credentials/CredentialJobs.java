package org.twige.credentials;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What credentials do by themselves. */
@Configuration(proxyBeanMethods = false)
class CredentialJobs {

    @Bean
    RecurringTask<Void> issueMissingCredentials(IssueMissing issueMissing) {
        return Tasks.recurring("issue-missing-credentials", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> issueMissing.issue());
    }
}
