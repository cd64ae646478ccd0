package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.mandates.ledger.NightFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class DecideCaseTest extends CaseStory {

    @Autowired
    private MockMvc pages;

    @Test
    void nobody_decides_before_a_reply_or_the_last_day_to_reply() {
        var id = opened();
        own.read(teacher, id);

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Faster.class);

        database.sql("update mandates.duty_case set reply_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(kinds(id)).endsWith(CaseMove.UNANSWERED, CaseMove.DECIDED);
    }

    @Test
    void nobody_decides_a_case_they_opened() {
        var office = people.official(Role.PROGRAMME_OFFICE);
        var id = open.open(office, duty).orElseThrow();
        replied(id);

        assertThat(decide(office, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.DID_NOT_OPEN_IT));
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
    }

    @Test
    void nobody_decides_without_the_responsibility() {
        var id = opened();
        replied(id);

        assertThat(decide(coordinator, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.HAS_THE_RESPONSIBILITY));
        assertThat(decide(supervisorOf(people.institution()), id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.HAS_THE_RESPONSIBILITY));
    }

    @Test
    void nobody_decides_about_themselves() {
        var headsDuty = dutyOf(id(head));
        var id = open.open(coordinator, headsDuty).orElseThrow();
        own.read(head, id);
        answer.take(id, said(head, CaseMove.REPLIED), null);

        assertThat(decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.IS_NOT_THE_PERSON));
    }

    @Test
    void nobody_decides_about_those_who_answer_for_the_same_institution_or_one_above() {
        var id = open.open(people.official(Role.PROGRAMME_OFFICE), dutyOf(id(head)))
                .orElseThrow();
        own.read(head, id);
        answer.take(id, said(head, CaseMove.REPLIED), null);
        var colleague = supervisorOf(school);

        assertThat(decide(colleague, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.STANDS_ABOVE_THE_PERSON));
        assertThat(replyAsReadBy(colleague, id)).isNull();
        assertThat(DecisionRule.brokenBy(find(id), officials.decider(people.official(Role.PROGRAMME_OFFICE), find(id))))
                .isEmpty();
        assertThat(decide(mayor, id, extension(30))).isInstanceOf(DecideCase.Answer.Done.class);
    }

    @Test
    void an_appeal_is_decided_by_somebody_else_one_level_up_or_by_the_programme_office() {
        var id = appealed();

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.DID_NOT_DECIDE_IT));
        assertThat(decide(supervisorOf(school), id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.STANDS_HIGHER));
        assertThat(DecisionRule.brokenBy(find(id), officials.decider(people.official(Role.PROGRAMME_OFFICE), find(id))))
                .isEmpty();
        assertThat(decide(mayor, id, extension(30))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void the_person_reads_how_the_case_ended_and_what_follows() throws Exception {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY));

        assertThat(ownPage(id)).contains("There is nothing for you to do").doesNotContain("due date");
    }

    @Test
    void whoever_did_not_meet_a_duty_reads_that_it_can_still_be_finished_and_where_there_is_help() throws Exception {
        var id = appealed();
        decide(mayor, id, Ruling.of(Outcome.NOT_MET));

        assertThat(ownPage(id))
                .contains("You can still finish the course", country.help().in("en"))
                .doesNotContain("Your due date is");
    }

    private String ownPage(UUID id) throws Exception {
        var page = pages.perform(get("/my-training/cases/" + id).requestAttr(SignedIn.class.getName(), teacher));
        return Jsoup.parse(page.andReturn().getResponse().getContentAsString())
                .expectFirst(".govuk-inset-text")
                .text();
    }

    @Test
    void an_appeal_that_is_won_moves_the_duty() {
        var id = appealed();
        var until = country.calendar().roll(today.plusDays(30));

        decide(mayor, id, extension(30));

        assertThat(state()).isEqualTo("OPEN");
        assertThat(ledger.duty(id(teacher), "due_on")).isEqualTo(until.toString());
        assertThat(ledger.events(id(teacher))).containsExactly("ASSIGNED", "PAUSED", "RESUMED", "EXTENDED");
        assertThat(outcome(id)).isEqualTo("EXTENDED");
    }

    @Test
    void a_decision_about_an_appeal_sent_twice_is_one_decision() {
        var id = appealed();
        var by = officials.decider(mayor, find(id));

        for (var time = 0; time < 2; time++) {
            assertThat(decide.decide(find(id), by, extension(30), "You need more time", true))
                    .isEqualTo(new DecideCase.Answer.Done());
        }
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.APPEAL_DECIDED);
        assertThat(ledger.events(id(teacher))).containsOnlyOnce("EXTENDED");
    }

    @Test
    void two_officials_deciding_at_once_decide_once() throws Exception {
        var id = opened();
        replied(id);
        var second = supervisorOf(school);
        var seen = find(id);
        var together = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(head, second)
                    .map(official -> both.submit(() -> {
                        together.await();
                        var by = officials.decider(official, seen);
                        return decide.decide(seen, by, Ruling.of(Outcome.NOT_MET), "By " + official.person(), false);
                    }))
                    .toList();
            together.countDown();

            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(new DecideCase.Answer.Done(), new DecideCase.Answer.Faster());
        }
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.DECIDED);
    }

    @Test
    void a_decision_sent_twice_is_one_decision() {
        var id = opened();
        replied(id);

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.DECIDED);
    }

    @Test
    void a_duty_given_wrongly_ends_at_once_and_the_night_does_not_give_it_back() {
        var id = opened();
        replied(id);

        decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY));
        NightFixture.comes(application);

        assertThat(state()).isEqualTo("LAPSED");
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(ledger.events(id(teacher))).endsWith("LAPSED");
    }

    @Test
    void nobody_confirms_that_a_duty_was_not_met_while_its_new_day_is_still_to_come() {
        var id = opened();
        replied(id);
        aLetterGivesEverybodyTimeUntil(today.plusDays(60));

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.HasTime.class);

        assertThat(find(id).ruling()).isNull();
        assertThat(decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY))).isInstanceOf(DecideCase.Answer.Done.class);
    }

    @Test
    void nobody_calls_a_duty_met_without_a_recorded_completion() {
        var id = opened();
        replied(id);
        assertThat(decide(head, id, Ruling.of(Outcome.MET))).isInstanceOf(DecideCase.Answer.NotCompleted.class);

        ledger.complete(id(teacher), course, today);

        assertThat(decide(head, id, Ruling.of(Outcome.MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(state()).isEqualTo("MET");
        assertThat(outcome(id)).isEqualTo("MET");
    }
}
