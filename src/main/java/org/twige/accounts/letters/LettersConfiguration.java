package org.twige.accounts.letters;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.people.PersonId;

/** The job that sends codes: one per person, its data the official who asked for it. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    static final TaskDescriptor<String> SEND_CODE = TaskDescriptor.of("accounts.send-code", String.class);

    @Bean
    OneTimeTask<String> sendCodeTask(ObjectProvider<SendCode> send) {
        return Tasks.oneTime(SEND_CODE)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        5, new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1))))
                .execute((person, _) -> send.getObject()
                        .to(
                                new PersonId(UUID.fromString(person.getId())),
                                new PersonId(UUID.fromString(person.getData()))));
    }
}
