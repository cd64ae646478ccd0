package org.twige.outreach.simulators;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;

/** In the demo there is a simulator for each channel and no real one, so that nothing can ever reach anybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("twige.simulators")
class SimulatorsConfiguration {

    @Bean
    Channel simulatedMail(ArrivedMessages arrived, Clock clock) {
        return new Simulator(ChannelKind.EMAIL, arrived, clock);
    }

    @Bean
    Channel simulatedTextMessages(ArrivedMessages arrived, Clock clock) {
        return new Simulator(ChannelKind.SMS, arrived, clock);
    }
}
