package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.SmppServer;
import tools.jackson.databind.json.JsonMapper;

/** People who wait for a message, and the real channels to other sides that can be in trouble. */
abstract class OutageStory extends NudgeStory {

    static final int PEOPLE = 40;

    /** How long a channel waits for an answer here. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    private final AnnotationConfigApplicationContext setUp = new AnnotationConfigApplicationContext();

    @AfterEach
    void ends() {
        setUp.close();
    }

    void minutes(int count, SendNudges sender) {
        for (var minute = 0; minute < count; minute++) {
            sender.send();
            clock.passes(Duration.ofMinutes(1));
        }
    }

    void planFor(String kind) {
        database.sql("delete from people.contact").update();
        for (var number = 0; number < PEOPLE; number++) {
            var person = people.personAt(school);
            contact(person, kind, kind.equals("email") ? person + "@example.org" : "+2507000000" + (10 + number));
            duty(person, TUESDAY.plusDays(7), TUESDAY.minusDays(100));
        }
        assertThat(plan(mail, sms)).isEqualTo(PEOPLE);
    }

    Map<String, Integer> states() {
        var counts = new TreeMap<String, Integer>();
        database.sql("select state, count(*) from outreach.nudge group by state")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    Channels byMail(RudeMail server) {
        return real(
                Map.of("spring.mail.host", "127.0.0.1", "twige.mail.from", "no-reply@training.example.org"),
                server.port());
    }

    Channels byNetwork(SmppServer server) {
        return real(
                Map.of(
                        "twige.sms.smpp.host", "127.0.0.1",
                        "twige.sms.smpp.port", server.port(),
                        "twige.sms.smpp.system-id", "twige",
                        "twige.sms.smpp.password", "secret",
                        "twige.sms.smpp.sender", "TWIGE",
                        "twige.sms.smpp.per-second", 1_000,
                        "twige.sms.smpp.answer-within", PATIENCE),
                0);
    }

    Channels byHttp(RudeGateway server, boolean idempotent) {
        return byHttp(server, idempotent, PATIENCE);
    }

    Channels byHttp(RudeGateway server, boolean idempotent, Duration patience) {
        return real(
                Map.of(
                        "twige.sms.http.url",
                        "http://127.0.0.1:" + server.port() + "/",
                        "twige.sms.http.token",
                        "secret",
                        "twige.sms.http.sender",
                        "TWIGE",
                        "twige.sms.http.idempotent",
                        idempotent,
                        "twige.sms.http.answer-within",
                        patience),
                0);
    }

    /** The real channels, as an operator sets them up. */
    private Channels real(Map<String, Object> settings, int mailPort) {
        var mailServer = new JavaMailSenderImpl();
        mailServer.setHost("127.0.0.1");
        mailServer.setPort(mailPort);
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(PATIENCE.toMillis()));
        setUp.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        setUp.registerBean(JavaMailSenderImpl.class, () -> mailServer);
        setUp.registerBean(Clock.class, () -> clock);
        setUp.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        setUp.registerBean(HearReceipt.class, () -> new HearReceipt(receipts, clock));
        setUp.scan("org.twige.outreach.channels");
        setUp.refresh();
        return setUp.getBean(Channels.class);
    }
}
