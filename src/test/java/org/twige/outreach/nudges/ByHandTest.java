package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.audit.Audit;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.TelephoneText;
import org.twige.people.Responsibilities;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

class ByHandTest extends NudgeStory {

    private static final String ME = "org.twige.web.SignedIn";

    @Autowired
    private NudgesByHand nudges;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Audit audit;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc pages;

    private SignedIn coordinator;
    private SendByHand byHand;

    @BeforeEach
    void a_coordinator_and_three_late_people() {
        coordinator = people.coordinatorOf(school);
        byHand = new SendByHand(nudges, responsibilities, new Channels(List.of(mail, sms)), audit, country, clock);
        duty(TUESDAY.minusDays(60));
        duty(TUESDAY.minusDays(50));
        var byPhone = people.personAt(school);
        contact(byPhone, "phone", "+25070" + (byPhone.value().hashCode() & 0xFFFFFF));
        duty(byPhone, TUESDAY.minusDays(60), TUESDAY.minusDays(100));
        duty(people.personAt(school), TUESDAY.minusDays(60), TUESDAY.minusDays(100));
    }

    @Test
    void it_is_counted_before_who_gets_what_and_who_cannot_be_reached() {
        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 0, 1, 1));
        assertThat(byHand.count(coordinator, Whom.SOON)).isEqualTo(new ByHand(0, 0, 0, 0));
    }

    @Test
    void each_gets_one_message_about_all_their_courses() {
        assertThat(sent(coordinator)).isEqualTo(2);

        send(mail, sms);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(mail.got.getFirst().text()).contains("- ", "\n- ");
        assertThat(sms.got).hasSize(1);
    }

    @Test
    void nobody_is_written_to_twice_in_three_days_neither_by_hand_nor_by_the_ladder() {
        duty(TUESDAY.plusDays(7));
        plan(mail);

        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 1, 0, 1));
        assertThat(sent(coordinator)).isEqualTo(1);
        assertThat(sent(coordinator)).as("the same form again").isZero();
        send(mail, sms);
        clock.passes(Duration.ofDays(2));
        assertThat(sent(coordinator)).isZero();
        clock.passes(Duration.ofDays(1));

        assertThat(sent(coordinator)).isEqualTo(2);
    }

    @Test
    void the_three_days_begin_when_a_message_leaves_and_not_when_it_was_planned() {
        sent(coordinator);
        clock.passes(Duration.ofDays(3));
        assertThat(sent(coordinator)).as("it still waits").isZero();
        send(mail, sms);
        clock.passes(Duration.ofDays(2));
        assertThat(sent(coordinator)).isZero();
        clock.passes(Duration.ofDays(1));

        assertThat(sent(coordinator)).isEqualTo(2);
    }

    @Test
    void the_first_of_the_three_days_begins_at_midnight_in_the_country() {
        sent(coordinator);
        send(mail, sms);
        var midnight = byHand.today().minusDays(2).atStartOfDay(country.zone()).toInstant();

        teachersMessageLeft(midnight);
        assertThat(byHand.count(coordinator, Whom.LATE).recent()).isEqualTo(2);

        teachersMessageLeft(midnight.minusSeconds(1));
        assertThat(byHand.count(coordinator, Whom.LATE).recent()).isEqualTo(1);
    }

    private void teachersMessageLeft(Instant at) {
        database.sql("update outreach.nudge set changed_at = :at, planned_on = :planned where person_id = :person")
                .param("at", Timestamp.from(at))
                .param("planned", byHand.today().minusDays(9))
                .param("person", teacher.value())
                .update();
    }

    @Test
    void who_had_a_message_today_that_failed_is_not_counted_among_those_who_get_one() {
        sent(coordinator);
        mailAnswers(Handover.Refused::new);
        send(mail, sms);

        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 2, 0, 0));
    }

    @Test
    void who_wants_messages_from_an_hour_on_gets_this_one_then_too() {
        database.sql("insert into outreach.preference (person_id, hour, changed_at) values (:person, 12, now())")
                .param("person", teacher.value())
                .update();
        sent(coordinator);
        send(mail);
        assertThat(handed(mail)).isZero();
        clock.passes(Duration.ofHours(2));

        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void who_has_both_gets_mail_unless_they_want_text_messages_and_only_one_of_them() {
        contact(teacher, "phone", "+25072" + (teacher.value().hashCode() & 0xFFFFFF));
        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 0, 1, 1));

        database.sql("insert into outreach.preference (person_id, channel, changed_at) values (:person, 'SMS', now())")
                .param("person", teacher.value())
                .update();

        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 0, 0, 2));
        assertThat(sent(coordinator)).isEqualTo(2);
        send(mail, sms);
        assertThat(mail.got).isEmpty();
        assertThat(sms.got).hasSize(2);
    }

    @Test
    void who_wants_text_messages_and_has_no_phone_gets_mail() {
        database.sql("insert into outreach.preference (person_id, channel, changed_at) values (:person, 'SMS', now())")
                .param("person", teacher.value())
                .update();

        assertThat(byHand.count(coordinator, Whom.LATE)).isEqualTo(new ByHand(3, 0, 1, 1));
    }

    @Test
    void two_coordinators_who_press_at_once_write_to_each_person_once() throws Exception {
        var other = people.coordinatorOf(school);
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> sent(coordinator));
            var second = both.submit(() -> sent(other));

            assertThat(first.get() + second.get()).isEqualTo(2);
        }
    }

    @Test
    void the_cost_counts_every_part_of_a_text_message() {
        assertThat(TelephoneText.parts("x".repeat(160))).isEqualTo(1);
        assertThat(TelephoneText.parts("x".repeat(159) + "€")).isEqualTo(2);
        assertThat(TelephoneText.parts("x".repeat(307))).isEqualTo(3);
    }

    @Test
    void a_coordinator_of_another_institution_reaches_nobody_here() {
        var neighbour = people.coordinatorOf(people.institution());

        assertThat(byHand.count(neighbour, Whom.LATE).people()).isZero();
        assertThat(sent(neighbour)).isZero();
    }

    @Test
    void the_page_shows_the_count_and_the_words_and_is_for_coordinators_alone() throws Exception {
        var page = pages.perform(get("/nudges/by-hand").param("lang", "en").requestAttr(ME, coordinator))
                .andReturn()
                .getResponse();
        var office = people.official(Role.PROGRAMME_OFFICE);
        var refused = pages.perform(post("/nudges/by-hand")
                        .param("who", "late")
                        .with(csrf())
                        .requestAttr(ME, office))
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(page.getContentAsString()).expectFirst("main").text())
                .contains("Write to your people now", "Tell your coordinator what stands in the way");
        assertThat(refused.getStatus()).isEqualTo(404);
    }

    @Test
    void who_sends_is_led_to_the_work_and_asking_twice_begins_it_once() throws Exception {
        var first = sendForm();
        var second = sendForm();

        assertThat(first).matches("/jobs/[0-9a-f-]{36}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state(first).equals("DONE") && state(second).equals("DONE"));
    }

    @Test
    void the_work_shows_how_far_it_is_and_is_done_once() {
        var job = jobs.start(AskByHand.KIND, coordinator.person(), "/nudges?sent=true");
        var work = new CarryOutByHand(byHand, jobs, transactions);

        work.carryOut(job, "late");
        work.carryOut(job, "late");

        assertThat(state("/jobs/" + job)).isEqualTo("DONE");
        assertThat(jobs.find(job).orElseThrow().done()).isEqualTo(2);
        assertThat(jobs.find(job).orElseThrow().total()).isEqualTo(2);
        assertThat(byHand.count(coordinator, Whom.LATE).recent()).isEqualTo(2);
    }

    private String sendForm() throws Exception {
        var answer = pages.perform(post("/nudges/by-hand")
                        .param("who", "late")
                        .with(csrf())
                        .requestAttr(ME, coordinator))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private String state(String address) {
        return jobs.find(UUID.fromString(address.substring("/jobs/".length())))
                .orElseThrow()
                .state()
                .name();
    }

    private int sent(SignedIn by) {
        var transaction = new TransactionTemplate(transactions);
        return Objects.requireNonNull(transaction.execute(_ -> byHand.sendSome(by, Whom.LATE)));
    }
}
