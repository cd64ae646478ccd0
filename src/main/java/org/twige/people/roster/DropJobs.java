package org.twige.people.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute whether another system left a staff list; only one node does at a time. */
@Configuration(proxyBeanMethods = false)
class DropJobs {

    @Bean
    RecurringTask<Void> takeDropsTask(ObjectProvider<TakeDrops> takeDrops, ObjectProvider<DropFolder> folder) {
        return Tasks.recurring("people-drop-folder", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> folder.getObject().path().ifPresent(takeDrops.getObject()::look));
    }
}
