package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.outreach.channels.SmppServer;

/** The other side of a channel is in trouble for an hour; then it is well again. */
class OutageTest extends OutageStory {

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
        try (var server = new RudeGateway(idempotent)) {
            var sender = sender(byHttp(server, idempotent));
            server.status = status;
            planFor("phone");

            minutes(60, sender);
            server.status = RudeGateway.WELL;
            minutes(10, sender);

            assertThat(server.took).doesNotHaveDuplicates();
            var uncertain = states().getOrDefault("UNCERTAIN", 0);
            assertThat(uncertain).isLessThanOrEqualTo(doubt);
            assertThat(server.took).hasSize(PEOPLE - uncertain);
            assertThat(states())
                    .containsEntry("HANDED_OVER", PEOPLE - uncertain)
                    .doesNotContainKey("FAILED");
        }
    }

    @Test
    void who_asks_to_be_left_alone_for_a_while_is() throws Exception {
        try (var server = new RudeGateway(false)) {
            var sender = sender(byHttp(server, false));
            server.status = 429;
            planFor("phone");
            minutes(1, sender);
            server.status = RudeGateway.WELL;

            minutes(14, sender);
            assertThat(server.took).isEmpty();
            minutes(2, sender);

            assertThat(server.took).hasSize(PEOPLE);
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
}
