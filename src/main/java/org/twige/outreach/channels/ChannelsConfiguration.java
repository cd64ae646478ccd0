package org.twige.outreach.channels;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the channels that the operator has configured; where there are simulators, no real one. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    Channels channels(ObjectProvider<Channel> setUp) {
        return new Channels(setUp.orderedStream().toList());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "twige.simulators", havingValue = false, matchIfMissing = true)
    @ConditionalOnProperty("spring.mail.host")
    static class Mail {

        @Bean
        MailChannel mailChannel(
                JavaMailSenderImpl server,
                @Value("${twige.mail.from}") String from,
                @Value("${twige.mail.lines:4}") int lines,
                Clock clock) {
            return new MailChannel(server, from, clock, lines);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "twige.simulators", havingValue = false, matchIfMissing = true)
    @ConditionalOnProperty("twige.sms.smpp.host")
    static class TextMessages {

        @Bean
        SmppChannel smppChannel(Environment settings, Receipts receipts) {
            var gateway = Binder.get(settings).bind("twige.sms.smpp", SmppGateway.class);
            return new SmppChannel(gateway.get(), receipts);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "twige.simulators", havingValue = false, matchIfMissing = true)
    @ConditionalOnProperty("twige.sms.http.url")
    static class TextMessagesByHttp {

        @Bean
        HttpSmsChannel httpSmsChannel(Environment settings, JsonMapper json) {
            var gateway = Binder.get(settings).bind("twige.sms.http", HttpSmsGateway.class);
            return new HttpSmsChannel(gateway.get(), json);
        }
    }
}
