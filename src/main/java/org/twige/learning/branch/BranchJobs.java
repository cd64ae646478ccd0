package org.twige.learning.branch;

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

/** The jobs of branches: asked for in the transaction of whoever asks, done by any node. */
@Configuration(proxyBeanMethods = false)
class BranchJobs {

    private static final TaskDescriptor<String> PACK = TaskDescriptor.of("learning-branch-pack", String.class);
    private static final TaskDescriptor<String> LOOK = TaskDescriptor.of("learning-branch-look", String.class);
    private static final TaskDescriptor<String> MERGE = TaskDescriptor.of("learning-branch-merge", String.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    private final SchedulerClient scheduler;
    private final Clock clock;

    BranchJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    void pack(UUID job, String wish) {
        schedule(PACK, job, wish);
    }

    void look(UUID job, UUID results) {
        schedule(LOOK, job, results.toString());
    }

    void merge(UUID job, UUID results) {
        schedule(MERGE, job, results.toString());
    }

    private void schedule(TaskDescriptor<String> task, UUID job, String about) {
        scheduler.scheduleIfNotExists(task.instance(job.toString()).data(about).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> branchPackTask(ObjectProvider<AskForPack> packs) {
        return Tasks.oneTime(PACK)
                .execute((instance, _) -> packs.getObject().make(job(instance.getId()), instance.getData()));
    }

    @Bean
    OneTimeTask<String> branchLookTask(ObjectProvider<MergeResults> merging) {
        return Tasks.oneTime(LOOK)
                .execute((instance, _) ->
                        merging.getObject().run(job(instance.getId()), UUID.fromString(instance.getData()), true));
    }

    @Bean
    OneTimeTask<String> branchMergeTask(ObjectProvider<MergeResults> merging) {
        return Tasks.oneTime(MERGE)
                .execute((instance, _) ->
                        merging.getObject().run(job(instance.getId()), UUID.fromString(instance.getData()), false));
    }

    @Bean
    RecurringTask<Void> forgetStickFilesTask(ObjectProvider<ForgetStickFiles> forget, Country country) {
        return Tasks.recurring("learning-forget-stick-files", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> forget.getObject().forget(country.today(clock), clock.instant()));
    }

    private static UUID job(String id) {
        return UUID.fromString(id);
    }
}
