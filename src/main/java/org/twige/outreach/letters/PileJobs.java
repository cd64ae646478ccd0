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
import org.twige.web.Jobs;

/** The jobs of letters: a pile is printed when somebody asks for it, and its file goes some days later. */
@Configuration(proxyBeanMethods = false)
class PileJobs {

    private static final TaskDescriptor<String> PRINT = TaskDescriptor.of("outreach-print-pile", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);

    private final Jobs jobs;
    private final SchedulerClient scheduler;
    private final Clock clock;

    PileJobs(DataSource database, Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    /** The job to watch. */
    UUID print(UUID pile, UUID maker) {
        var job = jobs.start("outreach.letters", maker, "/letters/" + pile);
        scheduler.scheduleIfNotExists(
                PRINT.instance(job.toString())
                        .data(job + " " + pile + " " + maker)
                        .build(),
                clock.instant());
        return job;
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
