package org.twige.learning.offline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.twige.people.Scope;

/** A file of answers may hold months of work, so it is taken behind the page. */
@Configuration(proxyBeanMethods = false)
class AnswerFileJobs {

    private static final TaskDescriptor<String> TAKE = TaskDescriptor.of("learning-answer-file", String.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    AnswerFileJobs(DataSource database, Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("jobs.scheduled_task")
                .build();
        this.clock = clock;
    }

    /** A file that somebody brought, with whom that person might bring answers of when it was brought. */
    record Wish(UUID job, UUID file, Scope by) {

        String text() {
            return job + " " + file + " " + by.person() + " " + String.join(",", by.paths());
        }

        static Wish of(String text) {
            var words = text.split(" ", -1);
            var paths = words[3].isEmpty() ? List.<String>of() : List.of(words[3].split(",", -1));
            return new Wish(
                    UUID.fromString(words[0]), UUID.fromString(words[1]), new Scope(UUID.fromString(words[2]), paths));
        }
    }

    void take(Wish wish) {
        scheduler.scheduleIfNotExists(
                TAKE.instance(wish.file().toString()).data(wish.text()).build(), clock.instant());
    }

    @Bean
    OneTimeTask<String> answerFileTask(ObjectProvider<TakeAnswerFile> take) {
        return Tasks.oneTime(TAKE).execute((instance, _) -> take.getObject().take(Wish.of(instance.getData())));
    }
}
