package org.twige;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.twige.web.NightWork;

/** Runs every module's jobs on one scheduler in the database, safe on several nodes. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<Task<?>> single, List<NightWork> nightly) {
        var tasks = Stream.concat(single.stream(), nightly.stream().flatMap(work -> work.tasks().stream()))
                .toList();
        var once = tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .toList();
        var daily = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(task -> (RecurringTask<?>) task)
                .toList();
        return Scheduler.create(database, once)
                .startTasks(daily)
                .tableName("jobs.scheduled_task")
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10)) // a job that is cut short is done again at the next start
                .enableImmediateExecution()
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class StartWithThePages {

        private final ObjectProvider<Scheduler> scheduler;
        private final ScheduledTasks tasks;
        private final PostgresServer server;

        StartWithThePages(ObjectProvider<Scheduler> scheduler, ScheduledTasks tasks, PostgresServer server) {
            this.scheduler = scheduler;
            this.tasks = tasks;
            this.server = server;
        }

        /** On several nodes a missing heartbeat tells that one died; alone we know it at once. */
        @EventListener(ApplicationReadyEvent.class)
        @Order(Ordered.LOWEST_PRECEDENCE - 1)
        void start() {
            if (server.isOursAlone()) {
                tasks.release();
            }
            scheduler.getObject().start();
        }
    }
}
