package org.twige.assessment.quality;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.twige.country.Country;

/** The statistics are counted each night, and when an author asks for them. */
@Configuration(proxyBeanMethods = false)
class QualityJobs {

    private static final TaskDescriptor<String> COUNT = TaskDescriptor.of("assessment-count-quality", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    private final SchedulerClient scheduler;
    private final Clock clock;

    QualityJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void count(UUID job) {
        scheduler.scheduleIfNotExists(
                COUNT.instance(job.toString()).data(job.toString()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> countQualityTask(ObjectProvider<CountQuality> count) {
        return Tasks.oneTime(COUNT)
                .execute((instance, _) -> count.getObject().countFor(UUID.fromString(instance.getData())));
    }

    @Bean
    RecurringTask<Void> countQualityEachNightTask(ObjectProvider<CountQuality> count, Country country) {
        return Tasks.recurring("assessment-count-quality-nightly", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> count.getObject().countForTheNight());
    }
}
