package org.twige.credentials.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** What happens to proofs from elsewhere by itself: each night old files go. */
@Configuration(proxyBeanMethods = false)
class EvidenceJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    static RecurringTask<Void> forgetEvidenceFiles(ObjectProvider<ForgetFiles> forget, Country country) {
        return Tasks.recurring("credentials-forget-files", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> {
                    var work = forget.getObject();
                    int gone;
                    do {
                        gone = work.forgetOld();
                    } while (gone > 0);
                });
    }
}
