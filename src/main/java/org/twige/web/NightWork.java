package org.twige.web;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that is done each night, and when an official asks for it: then as a job that they can watch. Whoever asks while it
 * is being done is led to the same job.
 */
public class NightWork {

    private static final Logger LOG = LoggerFactory.getLogger(NightWork.class);

    /** Long ago, so that no clock of any node is before it. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Plan plan;
    private final Runnable work;
    private final Jobs jobs;
    private final TaskDescriptor<String> asked;
    private final SchedulerClient scheduler;

    public NightWork(Plan plan, Runnable work, Jobs jobs, DataSource database) {
        this.plan = plan;
        this.work = work;
        this.jobs = jobs;
        this.asked = TaskDescriptor.of(plan.kind().replace(".", "-search-"), String.class);
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
    }

    /**
     * What is done when, and where its result is shown.
     *
     * @param kind {@code module.what}, see {@link Job}; the text of {@code module.what.failed} says that it failed
     * @param place the page to which the job leads
     */
    public record Plan(String kind, String place, LocalTime at, ZoneId zone) {}

    /** The job to watch. */
    @Transactional
    public UUID ask(SignedIn me) {
        var job = jobs.startOnce(plan.kind(), me.person(), plan.place());
        scheduler.scheduleIfNotExists(
                asked.instance(job.toString()).data(job.toString()).build(), AT_ONCE);
        return job;
    }

    /** For the timetable of the application. */
    public List<Task<?>> tasks() {
        return List.of(
                Tasks.oneTime(asked).execute((instance, _) -> run(UUID.fromString(instance.getData()))),
                Tasks.recurring(plan.kind().replace(".", "-nightly-"), Schedules.daily(plan.zone(), plan.at()))
                        .execute((_, _) -> work.run()));
    }

    private void run(UUID job) {
        try {
            work.run();
            jobs.finish(job);
        } catch (RuntimeException e) {
            LOG.error("{} failed", plan.kind(), e);
            jobs.fail(job, plan.kind() + ".failed");
        }
    }
}
