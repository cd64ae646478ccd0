package org.twige.outreach.channels;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sets up the channels that the operator has configured. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    Channels channels(ObjectProvider<Channel> setUp) {
        return new Channels(setUp.orderedStream().toList());
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailChannel mailChannel(JavaMailSenderImpl server, @Value("${twige.mail.from}") String from, Clock clock) {
        return new MailChannel(server, from, clock);
    }
}
