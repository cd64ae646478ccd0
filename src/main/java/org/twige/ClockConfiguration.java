package org.twige;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one door to the time of day. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** While there is no demo nation yet, the clock stands where its story begins. */
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "twige.demo", havingValue = "true")
    DemoClock demoClock(@Value("${twige.data}") Path data) {
        var clock = new DemoClock(Clock.systemUTC());
        if (!Files.exists(data.resolve(DemoNation.MADE))) {
            clock.goBack(DemoNation.STORY);
        }
        return clock;
    }

    /** The weeks of a seeded nation are lived while it is made; until then it shows the real time. */
    @Bean
    @ConditionalOnBooleanProperty("twige.seed")
    DemoClock seedClock() {
        return new DemoClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return real();
    }

    /** The time of the machine, for a verb that runs without the application. */
    static Clock real() {
        return Clock.systemUTC();
    }
}
