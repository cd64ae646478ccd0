package org.twige.credentials.returns;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The job that writes results: asked for in the transaction of whoever asks, done by any node. */
@Configuration(proxyBeanMethods = false)
class ReturnJobs {

    private static final TaskDescriptor<String> MAKE = TaskDescriptor.of("credentials-return", String.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    ReturnJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    /** What somebody asked for: the job, the person, and the first and the last day. */
    record Wish(UUID job, UUID by, String from, String until) {

        String text() {
            return job + " " + by + " " + from + " " + until;
        }

        static Wish of(String text) {
            var words = text.split(" ", -1);
            return new Wish(UUID.fromString(words[0]), UUID.fromString(words[1]), words[2], words[3]);
        }

        Period period() {
            return new Period(LocalDate.parse(from), LocalDate.parse(until));
        }
    }

    void make(Wish wish) {
        scheduler.scheduleIfNotExists(
                MAKE.instance(wish.job().toString()).data(wish.text()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> returnTask(ObjectProvider<MakeReturn> make) {
        return Tasks.oneTime(MAKE).execute((instance, _) -> {
            var wish = Wish.of(instance.getData());
            make.getObject().make(wish.period(), wish.job(), wish.by());
        });
    }
}
