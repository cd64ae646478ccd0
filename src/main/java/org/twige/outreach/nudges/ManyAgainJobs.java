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

/** Messages that failed alike are sent again by a job of their own, for a bad day may leave a hundred thousand. */
@Configuration(proxyBeanMethods = false)
class ManyAgainJobs {

    private static final TaskDescriptor<String> SEND = TaskDescriptor.of("outreach-many-again", String.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    ManyAgainJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void begin(UUID job, Alike alike) {
        scheduler.scheduleIfNotExists(
                SEND.instance(job.toString()).data(alike.words()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> sendManyAgainTask(ObjectProvider<CarryOutManyAgain> carryOut) {
        return Tasks.oneTime(SEND)
                .execute((instance, _) ->
                        carryOut.getObject().carryOut(UUID.fromString(instance.getId()), Alike.of(instance.getData())));
    }
}
