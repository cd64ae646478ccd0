package org.twige.people.roster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The jobs of staff lists: asked for in the transaction of whoever asks, done by any node. */
@Configuration(proxyBeanMethods = false)
class RosterJobs {

    private static final TaskDescriptor<String> CHECK = TaskDescriptor.of("people-check-roster", String.class);
    private static final TaskDescriptor<String> APPLY = TaskDescriptor.of("people-apply-roster", String.class);

    /** What fails here was cut short; five minutes, as the library would wait, are long for whoever watches the page. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SchedulerClient scheduler;
    private final Clock clock;

    RosterJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void check(UUID batch) {
        scheduler.scheduleIfNotExists(
                CHECK.instance(batch.toString()).data(batch.toString()).build(), clock.instant());
    }

    void apply(UUID batch) {
        scheduler.scheduleIfNotExists(
                APPLY.instance(batch.toString()).data(batch.toString()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> checkRosterTask(ObjectProvider<RunRoster> run) {
        return Tasks.oneTime(CHECK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) ->
                        run.getObject().check(UUID.fromString(instance.getData()), stopping(context)));
    }

    @Bean
    OneTimeTask<String> applyRosterTask(ObjectProvider<RunRoster> run) {
        return Tasks.oneTime(APPLY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) ->
                        run.getObject().apply(UUID.fromString(instance.getData()), stopping(context)));
    }

    private static BooleanSupplier stopping(ExecutionContext context) {
        return context.getSchedulerState()::isShuttingDown;
    }
}
