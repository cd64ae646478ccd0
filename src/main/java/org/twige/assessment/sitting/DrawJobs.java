package org.twige.assessment.sitting;

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

/** The job that carries out a draw over everybody who took a final. */
@Configuration(proxyBeanMethods = false)
class DrawJobs {

    private static final TaskDescriptor<String> CARRY_OUT =
            TaskDescriptor.of("assessment-carry-out-draw", String.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    DrawJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void carryOut(UUID job, UUID draw, UUID by) {
        scheduler.scheduleIfNotExists(
                CARRY_OUT
                        .instance(job.toString())
                        .data(job + " " + draw + " " + by)
                        .build(),
                clock.instant());
    }

    @Bean
    OneTimeTask<String> carryOutDrawTask(ObjectProvider<CarryOutDraw> draw) {
        return Tasks.oneTime(CARRY_OUT).execute((instance, _) -> {
            var words = instance.getData().split(" ", -1);
            draw.getObject().carryOut(UUID.fromString(words[0]), UUID.fromString(words[1]), UUID.fromString(words[2]));
        });
    }
}
