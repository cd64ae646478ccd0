package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;
import org.twige.outreach.channels.SmppServer;

/** The other side of a channel is there and says nothing for an hour: every line ends by its own patience. */
class SilenceTest extends OutageStory {

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"GREETING, HANG", "GREETING, LATE", "MAIL, HANG", "DATA, HANG", "DATA, LATE"})
    void an_hour_of_a_mail_server_that_is_silent_before_the_text_delays_and_loses_nothing(String command, String answer)
            throws Exception {
        try (var server = new RudeMail()) {
            var sender = sender(byMail(server));
            server.isInTrouble(command, answer);
            planFor("email");

            minutes(60, sender);
            assertThat(states()).isEqualTo(Map.of("PLANNED", PEOPLE));
            server.isInTrouble("", "");
            minutes(10, sender);

            assertThat(server.has).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states()).isEqualTo(Map.of("HANDED_OVER", PEOPLE));
        }
    }

    @Test
    void an_hour_of_a_gateway_that_answers_no_bind_delays_and_loses_nothing() throws Exception {
        try (var server = new SmppServer()) {
            var sender = sender(byNetwork(server));
            server.isDeaf(true);
            planFor("phone");

            minutes(60, sender);
            assertThat(states()).isEqualTo(Map.of("PLANNED", PEOPLE));
            server.isDeaf(false);
            minutes(10, sender);

            assertThat(numbers(server)).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states()).isEqualTo(Map.of("HANDED_OVER", PEOPLE));
        }
    }

    @Test
    void a_gateway_that_binds_and_answers_no_message_leaves_few_in_doubt_and_nobody_gets_it_twice() throws Exception {
        try (var server = new SmppServer()) {
            var sender = sender(byNetwork(server));
            server.isSilent(true);
            planFor("phone");

            minutes(60, sender);
            server.isSilent(false);
            minutes(10, sender);

            assertThat(numbers(server)).hasSize(PEOPLE).doesNotHaveDuplicates();
            doubtIsNamed();
        }
    }

    @Test
    void a_gateway_by_http_that_takes_messages_and_says_nothing_leaves_few_in_doubt() throws Exception {
        try (var server = new RudeGateway(false)) {
            var sender = sender(byHttp(server, false));
            server.status = RudeGateway.HANGS;
            planFor("phone");

            minutes(60, sender);
            server.status = RudeGateway.WELL;
            minutes(10, sender);

            assertThat(server.took).hasSize(PEOPLE).doesNotHaveDuplicates();
            doubtIsNamed();
        }
    }

    @Test
    void one_that_promises_to_take_a_message_once_is_asked_again_and_no_doubt_is_left() throws Exception {
        try (var server = new RudeGateway(true)) {
            var sender = sender(byHttp(server, true));
            server.status = RudeGateway.HANGS;
            planFor("phone");

            minutes(60, sender);
            assertThat(states()).isEqualTo(Map.of("PLANNED", PEOPLE));
            server.status = RudeGateway.WELL;
            minutes(10, sender);

            assertThat(server.took).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states()).isEqualTo(Map.of("HANDED_OVER", PEOPLE));
        }
    }

    @Test
    void an_answer_that_stops_in_the_middle_holds_nobody_up_for_what_it_began_with_is_known() throws Exception {
        try (var server = new RudeGateway(false)) {
            var sender = sender(byHttp(server, false, PATIENCE.multipliedBy(4)));
            server.status = RudeGateway.HANGS_IN_THE_MIDDLE;
            planFor("phone");

            minutes(10, sender);

            assertThat(server.took).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(states().get("HANDED_OVER"))
                    .as("all, unless this machine was too busy for the beginning of an answer")
                    .isGreaterThan(PEOPLE - 10);
        }
    }

    @Test
    void e_mail_goes_on_while_text_messages_find_no_answer() throws Exception {
        try (var server = new RudeGateway(false)) {
            server.status = RudeGateway.HANGS;
            var network = byHttp(server, false).all().getFirst();
            var sender = sender(new Channels(List.of(network, mail)));
            planFor("phone");
            contact(teacher, "email", "t" + teacher + "@example.org");
            duty(TUESDAY.plusDays(7));
            plan(mail, sms);

            minutes(1, sender);

            assertThat(handed(mail)).isEqualTo(1);
            assertThat(states().get("PLANNED")).isGreaterThan(PEOPLE / 2);
        }
    }

    @Test
    void e_mail_that_comes_later_in_the_day_does_not_wait_until_a_slow_network_has_everything() {
        var slow = new SlowNetwork();
        var sender = sender(mail, slow);
        planFor("phone");

        minutes(1, sender);
        assertThat(slow.took).isBetween(1, PEOPLE - 1);
        contact(teacher, "email", "t" + teacher + "@example.org");
        duty(TUESDAY.plusDays(7));
        plan(mail, sms);
        mailAnswers(() -> {
            slow.waitsFor.countDown();
            return new Handover.HandedOver("");
        });
        slow.waitsFor = new CountDownLatch(1);
        minutes(1, sender);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(slow.took).as("the slow one still has work").isLessThan(PEOPLE);
        assertThat(states()).containsEntry("HANDED_OVER", slow.took + 1);
        minutes(10, sender);
        assertThat(slow.took).isEqualTo(PEOPLE);
    }

    /** It takes each message after twenty seconds; they pass at once, so it can be told to wait for a quicker one. */
    private final class SlowNetwork implements Channel {

        CountDownLatch waitsFor = new CountDownLatch(0);
        int took;

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Optional<Line> open() {
            return Optional.of(new Line() {
                @Override
                public Handover hand(Outgoing message) {
                    await().until(() -> waitsFor.getCount() == 0);
                    clock.passes(Duration.ofSeconds(20));
                    took++;
                    return new Handover.HandedOver("");
                }

                @Override
                public void close() {
                    // nothing is open
                }
            });
        }
    }

    /** In an hour: one for each line, and one each time that somebody looks whether the other side is well. */
    private void doubtIsNamed() {
        assertThat(states()).containsOnlyKeys("HANDED_OVER", "UNCERTAIN");
        assertThat(states().get("UNCERTAIN")).isBetween(10, 20);
    }

    private static Collection<String> numbers(SmppServer server) {
        return server.got.stream().map(SubmitSm::getDestAddress).toList();
    }
}
