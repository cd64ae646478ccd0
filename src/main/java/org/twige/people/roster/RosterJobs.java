package org.twige.people.roster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.twige.country.Country;

/** The jobs of staff lists: asked for in the transaction of whoever asks, done by any node. */
@Configuration(proxyBeanMethods = false)
class RosterJobs {

    private static final TaskDescriptor<String> CHECK = TaskDescriptor.of("people-check-roster", String.class);
    private static final TaskDescriptor<String> APPLY = TaskDescriptor.of("people-apply-roster", String.class);

    private static final TaskDescriptor<String> TAKE_BACK = TaskDescriptor.of("people-take-back-roster", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 20);

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

    void takeBack(UUID undo) {
        scheduler.scheduleIfNotExists(
                TAKE_BACK.instance(undo.toString()).data(undo.toString()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> takeBackRosterTask(ObjectProvider<RunUndo> run) {
        return Tasks.oneTime(TAKE_BACK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) ->
                        run.getObject().undo(UUID.fromString(instance.getData()), stopping(context)));
    }

    /** After seven days nobody takes a list back, and nobody needs to know how people stood before it. */
    @Bean
    RecurringTask<Void> forgetBeforeRostersTask(ObjectProvider<ForgetBefore> forget, Country country) {
        return Tasks.recurring("people-forget-before-rosters", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> forget.getObject().forget());
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
