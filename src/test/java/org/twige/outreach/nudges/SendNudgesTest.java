package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;

class SendNudgesTest extends NudgeStory {

    @Test
    void a_nudge_is_handed_over_once_however_often_the_job_runs() {
        duty(TUESDAY.plusDays(7));
        plan(mail);

        send(mail);
        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(nudge()).isEqualTo("HANDED_OVER");
    }

    @Test
    void a_nudge_whose_hand_over_was_cut_off_is_held_and_not_sent_again() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        mailAnswers(() -> {
            throw new OutOfMemoryError("the program ends here");
        });
        assertThatThrownBy(() -> send(mail)).isInstanceOf(OutOfMemoryError.class);

        send(mail);
        clock.passes(Outbox.LEASE.plusMinutes(1));
        send(mail);

        assertThat(nudge()).isEqualTo("UNCERTAIN INTERRUPTED");
        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void what_somebody_took_and_did_not_begin_goes_out_with_the_next_round_and_cannot_be_begun_by_them_any_more() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        var gone = UUID.randomUUID();
        var taken = outbox.take(ChannelKind.EMAIL, gone, clock.instant(), true, 100);

        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(taken).isNotEmpty();
        assertThat(outbox.begin(taken.getFirst().id(), List.of(), gone, clock.instant()))
                .isFalse();
        assertThat(nudge()).isEqualTo("HANDED_OVER");
    }

    @Test
    void an_hour_without_the_other_side_loses_nothing_and_counts_as_no_try() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        mail.isAway(true);
        for (var minute = 0; minute < 60; minute++) {
            send(mail);
            clock.passes(Duration.ofMinutes(1));
        }
        assertThat(nudge()).isEqualTo("PLANNED");
        mail.isAway(false);
        mailAnswers(Handover.Down::new);
        send(mail);

        send(mail);

        assertThat(nudge()).isEqualTo("HANDED_OVER");
    }

    @Test
    void who_asks_to_be_tried_again_is_tried_five_times() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        IntStream.range(0, 10).forEach(_ -> mailAnswers(Handover.Later::new));

        for (var minute = 0; minute < 240; minute += 5) {
            send(mail);
            clock.passes(Duration.ofMinutes(5));
        }

        assertThat(nudge()).isEqualTo("FAILED BUSY");
        assertThat(handed(mail)).isEqualTo(5);
    }

    @Test
    void a_message_in_trouble_of_its_own_is_set_aside_after_five_tries_and_the_others_go_out() {
        var others = List.of(people.personAt(school), people.personAt(school), people.personAt(school));
        for (var person : others) {
            contact(person, "email", "o" + person + "@example.org");
            duty(person, TUESDAY.plusDays(7), TUESDAY.minusDays(100));
        }
        duty(TUESDAY.plusDays(7));
        plan(mail);
        var write = new WriteNudge(templates, texts, country, clock, "https://training.example.org/") {
            @Override
            Outgoing write(ChannelKind channel, Taken nudge, Told told) {
                if (nudge.person().equals(teacher.value())) {
                    throw new IllegalStateException("no words for it");
                }
                return super.write(channel, nudge, told);
            }
        };
        var channels = new Channels(List.of(mail));
        var sender = new SendNudges(
                outbox, new SendSome(outbox, said(), write, country, clock), receipts, channels, country, clock);

        for (var minute = 0; minute < 240; minute += 5) {
            sender.send();
            clock.passes(Duration.ofMinutes(5));
        }

        assertThat(nudge()).isEqualTo("FAILED UNWRITABLE");
        assertThat(mail.got).hasSize(others.size());
    }

    @Test
    void a_refused_nudge_failed_and_one_without_an_answer_is_uncertain() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        mailAnswers(Handover.Refused::new);
        send(mail);
        assertThat(nudge()).isEqualTo("FAILED REFUSED");
        database.sql("update outreach.nudge set state = 'PLANNED'").update();
        mailAnswers(Handover.Uncertain::new);

        send(mail);

        assertThat(nudge()).isEqualTo("UNCERTAIN NO_ANSWER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'MET', met_on = '2027-02-09'",
                "state = 'PAUSED', paused_on = '2027-02-09'",
                "state = 'EXEMPT', counts = false",
                "due_on = '2027-06-01'"
            })
    void what_is_settled_between_planning_and_sending_is_not_sent(String change) {
        var duty = duty(TUESDAY.plusDays(7));
        plan(mail);
        duty(duty, change);

        send(mail);

        assertThat(handed(mail)).isZero();
        assertThat(nudge()).isEqualTo("STOPPED SETTLED");
    }

    @Test
    void a_nudge_without_an_address_fails_and_one_that_comes_too_late_is_stopped() {
        duty(TUESDAY.plusDays(1));
        plan(mail);
        mail.isAway(true);
        send(mail);
        clock.passes(Duration.ofDays(2));
        send(mail);
        assertThat(nudge()).isEqualTo("STOPPED TOO_LATE");
        database.sql("update outreach.nudge set state = 'PLANNED', last_on = '2027-03-01'")
                .update();
        database.sql("delete from people.contact where person_id = :person")
                .param("person", teacher.value())
                .update();
        mail.isAway(false);

        send(mail);

        assertThat(nudge()).isEqualTo("FAILED NO_ADDRESS");
    }

    @Test
    void who_has_a_telephone_instead_of_a_mailbox_by_then_gets_a_text_message_once() {
        duty(TUESDAY.plusDays(7));
        plan(mail, sms);
        database.sql("delete from people.contact where person_id = :person")
                .param("person", teacher.value())
                .update();
        send(mail, sms);
        assertThat(nudge()).isEqualTo("FAILED NO_ADDRESS");
        contact(teacher, "phone", "+250700000008");

        send(mail, sms);
        send(mail, sms);

        assertThat(nudge()).isEqualTo("HANDED_OVER");
        assertThat(sms.got.stream().filter(message -> message.to().equals("+250700000008")))
                .hasSize(1);
        assertThat(handed(mail)).isZero();
    }

    @Test
    void nothing_leaves_in_the_evening() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        clock.passes(Duration.ofHours(10));

        send(mail);
        assertThat(handed(mail)).isZero();
        clock.passes(Duration.ofHours(12));
        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void several_programs_at_once_hand_over_each_nudge_once() throws Exception {
        var many = 300;
        for (var i = 0; i < many; i++) {
            var person = people.personAt(school);
            contact(person, "email", person + "@example.org");
            duty(person, TUESDAY.plusDays(7), TUESDAY.minusDays(100));
        }
        plan(mail);

        try (var programs = Executors.newFixedThreadPool(4)) {
            var running = IntStream.range(0, 4)
                    .mapToObj(_ -> programs.submit(() -> send(mail)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }

        assertThat(mail.got.stream().filter(message -> !message.to().startsWith("t")))
                .hasSize(many);
        assertThat(mail.got.stream().map(message -> message.id())).doesNotHaveDuplicates();
    }

    @Test
    void a_receipt_says_whether_it_arrived_and_what_arrived_has_arrived() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        send(mail);
        var id = gatewayId();

        receipts.hear(ChannelKind.EMAIL, "unknown", true, "", clock.instant());
        assertThat(nudge()).isEqualTo("HANDED_OVER");
        receipts.hear(ChannelKind.EMAIL, id, false, "", clock.instant());
        assertThat(nudge()).isEqualTo("FAILED NOT_DELIVERED");
        receipts.hear(ChannelKind.EMAIL, id, true, "", clock.instant());
        receipts.hear(ChannelKind.EMAIL, id, true, "", clock.instant());
        receipts.hear(ChannelKind.EMAIL, id, false, "", clock.instant());

        assertThat(nudge()).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_that_comes_before_its_id_is_known_counts_all_the_same() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        mailAnswers(() -> {
            receipts.hear(ChannelKind.EMAIL, "quick", true, "", clock.instant());
            return new Handover.HandedOver("quick");
        });
        send(mail);
        assertThat(nudge()).isEqualTo("HANDED_OVER");

        send(mail);

        assertThat(nudge()).isEqualTo("DELIVERED");
    }

    private String gatewayId() {
        return database.sql("select gateway_id from outreach.nudge where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }
}
