package org.twige.assessment.flags;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.twige.country.Country;

/** The look for flags: each night, and when the programme office asks for it. */
@Configuration(proxyBeanMethods = false)
class FlagJobs {

    private static final TaskDescriptor<String> SEARCH = TaskDescriptor.of("assessment-search-flags", String.class);

    /** Long ago, so that no clock of any node is before it. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 45);

    private final SchedulerClient scheduler;

    FlagJobs(DataSource database) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
    }

    void search(UUID job) {
        scheduler.scheduleIfNotExists(
                SEARCH.instance(job.toString()).data(job.toString()).build(), AT_ONCE);
    }

    @Bean
    OneTimeTask<String> searchFlagsTask(ObjectProvider<SearchFlags> search) {
        return Tasks.oneTime(SEARCH)
                .execute((instance, _) -> search.getObject().run(UUID.fromString(instance.getData())));
    }

    @Bean
    RecurringTask<Void> nightlyFlagsTask(ObjectProvider<LookForFlags> look, Country country) {
        return Tasks.recurring("assessment-nightly-flags", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> look.getObject().look());
    }
}
