package org.twige.outreach.nudges;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Nudges by hand are planned by a job of their own, for a unit may have a hundred thousand people. */
@Configuration(proxyBeanMethods = false)
class ByHandJobs {

    private static final TaskDescriptor<String> PLAN = TaskDescriptor.of("outreach-by-hand", String.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    ByHandJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void begin(UUID job, Whom whom) {
        scheduler.scheduleIfNotExists(
                PLAN.instance(job.toString()).data(whom.key()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> planByHandTask(ObjectProvider<CarryOutByHand> carryOut) {
        return Tasks.oneTime(PLAN)
                .execute((instance, _) ->
                        carryOut.getObject().carryOut(UUID.fromString(instance.getId()), instance.getData()));
    }
}
