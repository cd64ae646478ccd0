package org.twige.outreach.channels;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the channels that the operator has configured; where there are simulators, no real one. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
            var gateway = new SmppGateway(
                    settings.getRequiredProperty("twige.sms.smpp.host"),
                    settings.getRequiredProperty("twige.sms.smpp.port", Integer.class),
                    settings.getRequiredProperty("twige.sms.smpp.system-id"),
                    settings.getRequiredProperty("twige.sms.smpp.password"),
                    settings.getRequiredProperty("twige.sms.smpp.sender"),
                    settings.getProperty("twige.sms.smpp.window", Integer.class, 4),
                    settings.getProperty("twige.sms.smpp.per-second", Integer.class, 50),
                    settings.getProperty("twige.sms.smpp.answer-within", Duration.class, PATIENCE));
            return new SmppChannel(gateway, receipts);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "twige.simulators", havingValue = false, matchIfMissing = true)
    @ConditionalOnProperty("twige.sms.http.url")
    static class TextMessagesByHttp {

        @Bean
        HttpSmsChannel httpSmsChannel(Environment settings, JsonMapper json) {
            var gateway = new HttpSmsGateway(
                    URI.create(settings.getRequiredProperty("twige.sms.http.url")),
                    settings.getRequiredProperty("twige.sms.http.token"),
                    settings.getRequiredProperty("twige.sms.http.sender"),
                    settings.getProperty("twige.sms.http.idempotent", Boolean.class, false),
                    settings.getProperty("twige.sms.http.answer-within", Duration.class, PATIENCE));
            return new HttpSmsChannel(gateway, json);
        }
    }
}
