package org.twige.mandates.ledger;

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
import org.twige.mandates.MandateVersionId;

/** The jobs of the ledger: mass work asked for in the transaction of whoever asks, and a look at everything each night. */
@Configuration(proxyBeanMethods = false)
class LedgerJobs {

    private static final TaskDescriptor<String> CARRY_OUT = TaskDescriptor.of("mandates-carry-out", String.class);
    /** Long ago, so that no clock of any node is before it. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);
    private static final LocalTime BEFORE_THAT = LocalTime.of(1, 15);

    private final SchedulerClient scheduler;

    LedgerJobs(DataSource database) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
    }

    void carryOut(MandateVersionId version) {
        scheduler.scheduleIfNotExists(
                CARRY_OUT.instance(version.toString()).data(version.toString()).build(), AT_ONCE);
    }

    @Bean
    OneTimeTask<String> carryOutVersionTask(ObjectProvider<CarryOutVersion> work, ObjectProvider<LedgerClock> clock) {
        return Tasks.oneTime(CARRY_OUT).execute((instance, _) -> {
            var version = new MandateVersionId(UUID.fromString(instance.getData()));
            work.getObject().carryOut(version, clock.getObject().now());
        });
    }

    @Bean
    RecurringTask<Void> nightlyLedgerTask(ObjectProvider<LookThroughLedger> look, Country country) {
        return Tasks.recurring("mandates-nightly", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> look.getObject().look());
    }

    @Bean
    RecurringTask<Void> nightlyStudyTimeTask(
            ObjectProvider<FollowStudyTime> follow, ObjectProvider<LedgerClock> clock, Country country) {
        return Tasks.recurring("mandates-study-time", Schedules.daily(country.zone(), BEFORE_THAT))
                .execute((_, _) -> follow.getObject().follow(clock.getObject().now()));
    }
}
