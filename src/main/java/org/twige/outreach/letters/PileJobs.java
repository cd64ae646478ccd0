package org.twige.outreach.letters;

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

/** The jobs of letters: a pile is printed when somebody asks for it, and its file goes some days later. */
@Configuration(proxyBeanMethods = false)
class PileJobs {

    private static final TaskDescriptor<String> PRINT = TaskDescriptor.of("outreach-print-pile", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);

    private final SchedulerClient scheduler;
    private final Clock clock;

    PileJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void print(UUID job, UUID pile, UUID maker) {
        scheduler.scheduleIfNotExists(
                PRINT.instance(job.toString())
                        .data(job + " " + pile + " " + maker)
                        .build(),
                clock.instant());
    }

    @Bean
    OneTimeTask<String> printPileTask(ObjectProvider<PrintPile> print) {
        return Tasks.oneTime(PRINT).execute((instance, _) -> {
            var words = instance.getData().split(" ", -1);
            print.getObject().print(UUID.fromString(words[0]), UUID.fromString(words[1]), UUID.fromString(words[2]));
        });
    }

    @Bean
    RecurringTask<Void> forgetPilesTask(ObjectProvider<ForgetPiles> forget, Country country) {
        return Tasks.recurring("outreach-forget-piles", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> forget.getObject().forget(country.today(clock)));
    }
}
