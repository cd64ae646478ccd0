package org.twige.mandates.seals;

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

/** The jobs of the chain: each night it grows, and a bundle is written when somebody asks for one. */
@Configuration(proxyBeanMethods = false)
class SealJobs {

    private static final TaskDescriptor<String> EXPORT = TaskDescriptor.of("mandates-export-ledger", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final SchedulerClient scheduler;
    private final Clock clock;

    SealJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void export(UUID job, UUID by) {
        scheduler.scheduleIfNotExists(
                EXPORT.instance(job.toString()).data(job + " " + by).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> exportLedgerTask(ObjectProvider<ExportLedger> export) {
        return Tasks.oneTime(EXPORT).execute((instance, _) -> {
            var words = instance.getData().split(" ", -1);
            export.getObject().export(UUID.fromString(words[0]), UUID.fromString(words[1]));
        });
    }

    @Bean
    RecurringTask<Void> sealLedgerTask(ObjectProvider<SealLedger> seal, Country country) {
        return Tasks.recurring("mandates-seal-ledger", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> seal.getObject().seal());
    }
}
