package org.twige;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who does what follows an act: a few hands, one thing after the other. Events wait here without a connection to the
 * database, so that a storm of them does not take those of the pages; what a crash cuts off is done at the next start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FollowUps {

    private static final int HANDS = 4;
    private static final int SECONDS_AT_THE_END = 20;

    @Bean(name = {"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var hands = new ThreadPoolTaskExecutor();
        hands.setCorePoolSize(HANDS);
        hands.setMaxPoolSize(HANDS);
        hands.setThreadNamePrefix("follow-up-");
        hands.setWaitForTasksToCompleteOnShutdown(true);
        hands.setAwaitTerminationSeconds(SECONDS_AT_THE_END);
        return hands;
    }
}
