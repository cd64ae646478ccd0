package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.SmppServer;
import tools.jackson.databind.json.JsonMapper;

/** The other side of a channel is in trouble for an hour; then it is well again. */
class OutageTest extends NudgeStory {

    private static final int PEOPLE = 40;

    private final AnnotationConfigApplicationContext setUp = new AnnotationConfigApplicationContext();

    @AfterEach
    void ends() {
        setUp.close();
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "GREETING, 554 no", "GREETING, CUT", "MAIL, 550 not you", "MAIL, 451 not now", "MAIL, CUT", "RCPT, 421 closing",
        "RCPT, 451 not now", "RCPT, HANG", "RCPT, CUT", "DATA, 451 not now", "DATA, CUT", "TEXT, 451 not now",
        "TEXT, 421 closing"
    })
    void an_hour_without_mail_delays_and_loses_nothing(String command, String answer) throws Exception {
        try (var server = new RudeMail()) {
            var sender = sender(byMail(server));
            server.isInTrouble(command, answer);
            planFor("email");

            minutes(60, sender);
            assertThat(states()).containsEntry("PLANNED", PEOPLE);
            var before = server.has.size();
            server.isInTrouble("", "");
            minutes(10, sender);

            assertThat(server.has.stream().skip(before)).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states()).isEqualTo(Map.of("HANDED_OVER", PEOPLE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "HANG"})
    void a_mail_server_that_takes_the_text_and_dies_leaves_few_in_doubt_and_nobody_gets_it_twice(String answer)
            throws Exception {
        try (var server = new RudeMail()) {
            var sender = sender(byMail(server));
            server.isInTrouble("TEXT", answer);
            planFor("email");

            minutes(60, sender);
            server.isInTrouble("", "");
            minutes(10, sender);

            assertThat(server.has).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states()).containsOnlyKeys("HANDED_OVER", "UNCERTAIN");
            assertThat(states().get("UNCERTAIN")).isBetween(10, 20);
        }
    }

    @Test
    void an_hour_of_a_gateway_that_is_away_or_asks_for_patience_delays_and_loses_nothing() throws Exception {
        try (var server = new SmppServer()) {
            var sender = sender(byNetwork(server));
            planFor("phone");

            server.isThrottled(true);
            minutes(60, sender);
            assertThat(states()).containsEntry("PLANNED", PEOPLE);
            server.isThrottled(false);
            server.unbinds();
            minutes(10, sender);

            assertThat(server.got.stream().map(SubmitSm::getDestAddress))
                    .hasSize(PEOPLE)
                    .doesNotHaveDuplicates();
            assertThat(states()).isEqualTo(Map.of("HANDED_OVER", PEOPLE));
        }
    }

    @ParameterizedTest(name = "{0}, a gateway that takes a message once: {1}")
    @CsvSource({
        "429, false, 0",
        "503, false, 0",
        "401, false, 0",
        "500, true, 0",
        "0, true, 0",
        "500, false, 20",
        "0, false, 20"
    })
    void an_hour_of_a_gateway_by_http_in_trouble_delays_and_loses_nothing(int status, boolean idempotent, int doubt)
            throws Exception {
        var server = new Gateway();
        try {
            var sender = sender(byHttp(server, idempotent));
            server.status = status;
            planFor("phone");

            minutes(60, sender);
            server.status = 202;
            minutes(10, sender);

            assertThat(server.took).doesNotHaveDuplicates();
            var uncertain = states().getOrDefault("UNCERTAIN", 0);
            assertThat(uncertain).isLessThanOrEqualTo(doubt);
            assertThat(server.took).hasSize(PEOPLE - uncertain);
            assertThat(states())
                    .containsEntry("HANDED_OVER", PEOPLE - uncertain)
                    .doesNotContainKey("FAILED");
        } finally {
            server.door.stop(0);
        }
    }

    @Test
    void who_asks_to_be_left_alone_for_a_while_is() throws Exception {
        var server = new Gateway();
        try {
            var sender = sender(byHttp(server, false));
            server.status = 429;
            planFor("phone");
            minutes(1, sender);
            server.status = 202;

            minutes(14, sender);
            assertThat(server.took).isEmpty();
            minutes(2, sender);

            assertThat(server.took).hasSize(PEOPLE);
        } finally {
            server.door.stop(0);
        }
    }

    @Test
    void what_waited_until_the_evening_goes_out_in_the_morning() throws Exception {
        try (var server = new RudeMail()) {
            var sender = sender(byMail(server));
            planFor("email");
            clock.passes(Duration.ofHours(9).plusMinutes(30));
            server.isInTrouble("GREETING", "CUT");
            minutes(60, sender);
            server.isInTrouble("", "");

            minutes(60, sender);
            assertThat(server.has).isEmpty();
            clock.passes(Duration.ofHours(11));
            minutes(1, sender);

            assertThat(server.has).hasSize(PEOPLE);
        }
    }

    private void minutes(int count, SendNudges sender) {
        for (var minute = 0; minute < count; minute++) {
            sender.send();
            clock.passes(Duration.ofMinutes(1));
        }
    }

    private void planFor(String kind) {
        database.sql("delete from people.contact").update();
        for (var number = 0; number < PEOPLE; number++) {
            var person = people.personAt(school);
            contact(person, kind, kind.equals("email") ? person + "@example.org" : "+2507000000" + (10 + number));
            duty(person, TUESDAY.plusDays(7), TUESDAY.minusDays(100));
        }
        assertThat(plan(mail, sms)).isEqualTo(PEOPLE);
    }

    private Map<String, Integer> states() {
        var counts = new TreeMap<String, Integer>();
        database.sql("select state, count(*) from outreach.nudge group by state")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private Channels byMail(RudeMail server) {
        return real(
                Map.of("spring.mail.host", "127.0.0.1", "twige.mail.from", "no-reply@training.example.org"),
                server.port());
    }

    private Channels byNetwork(SmppServer server) {
        return real(
                Map.of(
                        "twige.sms.smpp.host", "127.0.0.1",
                        "twige.sms.smpp.port", server.port(),
                        "twige.sms.smpp.system-id", "twige",
                        "twige.sms.smpp.password", "secret",
                        "twige.sms.smpp.sender", "TWIGE",
                        "twige.sms.smpp.per-second", 1_000),
                0);
    }

    private Channels byHttp(Gateway server, boolean idempotent) {
        return real(
                Map.of(
                        "twige.sms.http.url",
                        "http://127.0.0.1:" + server.door.getAddress().getPort() + "/",
                        "twige.sms.http.token",
                        "secret",
                        "twige.sms.http.sender",
                        "TWIGE",
                        "twige.sms.http.idempotent",
                        idempotent),
                0);
    }

    /** The real channels, as an operator sets them up. */
    private Channels real(Map<String, Object> settings, int mailPort) {
        var mailServer = new JavaMailSenderImpl();
        mailServer.setHost("127.0.0.1");
        mailServer.setPort(mailPort);
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", "150");
        setUp.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        setUp.registerBean(JavaMailSenderImpl.class, () -> mailServer);
        setUp.registerBean(Clock.class, () -> clock);
        setUp.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        setUp.registerBean(HearReceipt.class, () -> new HearReceipt(receipts, clock));
        setUp.scan("org.twige.outreach.channels");
        setUp.refresh();
        return setUp.getBean(Channels.class);
    }

    /** A gateway that takes messages, or answers with a status and takes none; 0 hangs up. */
    private static final class Gateway {

        final Collection<String> took = new ConcurrentLinkedQueue<>();
        final HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        volatile int status = 202;

        Gateway() throws IOException {
            door.createContext("/", this::answer);
            door.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                if (status == 0) {
                    return;
                }
                if (status == 202) {
                    took.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                }
                if (status == 429) {
                    exchange.getResponseHeaders().add("Retry-After", "900");
                }
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }
}
