package org.twige;

import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** A verb ends when everything that follows from it is done: whoever listens is told at once, not beside it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
class VerbConfiguration {

    @Bean
    TaskExecutor applicationTaskExecutor() {
        return new SyncTaskExecutor();
    }
}
