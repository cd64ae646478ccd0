package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.courses.VersionId;
import org.twige.learning.CourseCompleted;
import org.twige.mandates.ledger.EndExemptions;
import org.twige.mandates.ledger.NightFixture;

@PageTest
class CloseCasesTest extends CaseStory {

    @Autowired
    private EndExemptions exemptions;

    @Test
    void a_decision_that_nobody_had_in_hand_never_closes_by_itself() {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.NOT_MET));

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(outcome(id))
                .as("nothing is known outside before it is closed")
                .isNull();
    }

    @Test
    void without_an_appeal_the_case_closes_by_itself_after_the_last_day_and_once() {
        var id = told();
        close.everyNight();
        assertThat(find(id).state()).isEqualTo(CaseState.TOLD);

        daysToAppealAreOver(id);
        close.everyNight();
        close.everyNight();

        assertThat(kinds(id)).endsWith(CaseMove.TOLD, CaseMove.CLOSED).containsOnlyOnce(CaseMove.CLOSED);
        assertThat(outcome(id)).isEqualTo("NOT_MET");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(duties(coordinator)).as("no second case about the same").doesNotContain(duty);
    }

    @Test
    void a_case_stays_open_for_an_appeal_on_paper_that_is_typed_after_its_last_day() {
        var id = told();
        aDayPasses(id, 15);
        daysToAppealAreOver(id, 1);

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.TOLD);
        var page = show.toOfficial(coordinator, id).orElseThrow();
        assertThat(page.paper()).isEqualTo("appealed");
        assertThat(paper(today.minusDays(1)).problems(find(id), today)).isEmpty();
        assertThat(paper(today).problems(find(id), today))
                .as("it came too late")
                .hasSize(1);
        answer.take(id, paper(today.minusDays(1)).fact(coordinator.person()), null);
        assertThat(find(id).state()).isEqualTo(CaseState.APPEALED);
    }

    private static PaperForm paper(LocalDate on) {
        return new PaperForm(
                "appealed",
                "I do not agree",
                String.valueOf(on.getDayOfMonth()),
                String.valueOf(on.getMonthValue()),
                String.valueOf(on.getYear()));
    }

    @Test
    void a_hand_over_that_is_written_down_late_leaves_days_to_reply_and_to_appeal() {
        var id = opened();
        aDayPasses(id, 40);
        var least = country.calendar().afterWorkingDays(today, 5);

        handOver(id, CaseMove.NOTIFIED, today.minusDays(30));
        assertThat(find(id).replyUntil()).isEqualTo(least);

        replied(id);
        decide(head, id, Ruling.of(Outcome.NOT_MET));
        handOver(id, CaseMove.TOLD, today.minusDays(25));
        assertThat(find(id).appealUntil()).isEqualTo(least);
        close.everyNight();
        assertThat(find(id).state()).isEqualTo(CaseState.TOLD);
    }

    @Test
    void the_night_notes_that_no_reply_came_and_one_that_comes_late_is_still_heard() {
        var id = opened();
        own.read(teacher, id);
        database.sql("update mandates.duty_case set reply_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();

        close.everyNight();
        assertThat(find(id).state()).isEqualTo(CaseState.UNANSWERED);

        assertThat(answer.take(id, said(teacher, CaseMove.REPLIED), null)).isEqualTo(AnswerCase.Taken.DONE);
        assertThat(find(id).state()).isEqualTo(CaseState.REPLIED);
    }

    @Test
    void a_letter_that_gives_everybody_more_time_ends_the_case_and_nothing_leaves_as_not_met() {
        var id = told();
        aDayPasses(id, 15);
        daysToAppealAreOver(id);
        var until = country.calendar().roll(today.plusDays(60));
        aLetterGivesEverybodyTimeUntil(until);

        close.everyNight();
        close.everyNight();

        assertThat(outcome(id)).isEqualTo("EXTENDED");
        assertThat(find(id).ruling()).isEqualTo(new Ruling(Outcome.EXTENDED, until, null, null));
        assertThat(kinds(id)).endsWith(CaseMove.TOLD, CaseMove.CLOSED).containsOnlyOnce(CaseMove.CLOSED);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(LocalDate.parse(ledger.duty(id(teacher), "due_on"))).isAfterOrEqualTo(until);
        assertThat(duties(coordinator)).doesNotContain(duty);
        assertThat(own.read(teacher, id).orElseThrow().decision())
                .as("what was decided before does not hold")
                .isNull();
    }

    @Test
    void a_letter_takes_nothing_from_whoever_won_more_in_the_case() {
        var id = opened();
        replied(id);
        decide(head, id, extension(90));
        aLetterGivesEverybodyTimeUntil(country.calendar().roll(today.plusDays(60)));

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(find(id).ruling()).isEqualTo(extension(90));
    }

    @Test
    void an_exemption_takes_the_duty_out_of_the_count_until_its_last_day() {
        var id = opened();
        replied(id);
        exemptUntil(id, today.plusDays(20));

        assertThat(state()).isEqualTo("EXEMPT");
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("false");

        database.sql("update mandates.duty_case set until_on = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
        close.everyNight();
        close.everyNight();

        assertThat(ledger.events(id(teacher))).endsWith("EXEMPTED", "REOPENED").containsOnlyOnce("REOPENED");
        assertThat(LocalDate.parse(ledger.duty(id(teacher), "due_on")))
                .isEqualTo(country.calendar().roll(today.plusDays(30)));
    }

    private void exemptUntil(UUID id, LocalDate until) {
        decide(head, id, new Ruling(Outcome.EXEMPTED, until, "no_connectivity", null));
        own.read(teacher, id);
        daysToAppealAreOver(id);
        close.everyNight();
    }

    @Test
    void an_exemption_by_a_case_is_kept_by_the_night_that_ends_other_exemptions() {
        var id = opened();
        replied(id);
        exemptUntil(id, today.plusDays(20));
        var old = database.sql("""
                insert into mandates.request (duty_id, person_id, kind, reason, until_on, whole_mandate, for_office,
                                              asked_by, asked_on, asked_at)
                values (:duty, :person, 'EXEMPTION', 'no_connectivity', :until, false, false, :person, :until, now())
                returning id
                """)
                .param("duty", duty)
                .param("person", teacher.person())
                .param("until", today.minusDays(40))
                .query(UUID.class)
                .single();
        database.sql("""
                insert into mandates.request_decision (request_id, outcome, until_on, review_on, decided_by, decided_on,
                                                       decided_at)
                values (:request, 'GRANTED', :until, :until, :by, :until, now())
                """)
                .param("request", old)
                .param("until", today.minusDays(40))
                .param("by", head.person())
                .update();

        NightFixture.comes(application);
        exemptions.end(clock.now());

        assertThat(state()).isEqualTo("EXEMPT");
    }

    @Test
    void completing_the_course_closes_the_case_as_met_and_once() {
        var id = told();
        var completed = new CourseCompleted(id(teacher), course, new VersionId(UUID.randomUUID()), today);

        tell(completed);
        await().untilAsserted(() -> assertThat(outcome(id)).isEqualTo("MET"));
        tell(completed);
        close.everyNight();

        assertThat(kinds(id)).containsOnlyOnce(CaseMove.CLOSED);
        assertThat(state()).isEqualTo("MET");
    }

    @Test
    void during_a_leave_the_days_to_reply_do_not_run_out() {
        var id = opened();
        own.read(teacher, id);
        database.sql("update mandates.duty_case set reply_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
        people.status(id(teacher), "maternity", today.minusDays(1), null);

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(find(id).replyUntil())
                .isEqualTo(country.calendar()
                        .afterWorkingDays(today, country.cases().replyDays()));
        assertThat(find(id).standsStill()).isTrue();
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Faster.class);
    }

    @Test
    void during_a_leave_the_days_to_appeal_do_not_run_out() {
        var id = told();
        people.status(id(teacher), "sick", today.minusDays(1), null);
        daysToAppealAreOver(id);

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.TOLD);
        assertThat(find(id).appealUntil())
                .isEqualTo(country.calendar()
                        .afterWorkingDays(today, country.cases().appealDays()));
    }

    @Test
    void a_case_that_closes_during_leave_leaves_the_duty_paused() {
        var id = appealed();
        people.status(id(teacher), "sick", today.minusDays(1), null);

        decide(mayor, id, Ruling.of(Outcome.NOT_MET));
        NightFixture.comes(application);
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(state()).isEqualTo("PAUSED");

        database.sql("update people.status_period set until_on = :on where person_id = :person")
                .param("on", today.minusDays(1))
                .param("person", teacher.person())
                .update();
        NightFixture.comes(application);
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void after_a_leave_that_did_not_count_a_duty_with_an_open_case_counts_again_and_stays_paused() {
        opened();
        people.status(id(teacher), "unpaid", today.minusDays(1), null);
        NightFixture.comes(application);
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("false");

        database.sql("update people.status_period set until_on = :on where person_id = :person")
                .param("on", today.minusDays(1))
                .param("person", teacher.person())
                .update();
        NightFixture.comes(application);

        assertThat(state() + ledger.duty(id(teacher), "counts")).isEqualTo("PAUSEDtrue");
    }

    @Test
    void the_night_does_not_resume_a_duty_with_an_open_case() {
        opened();

        NightFixture.comes(application);

        assertThat(state()).isEqualTo("PAUSED");
        assertThat(ledger.duty(id(teacher), "due_on")).isEqualTo(due.toString());
    }

    @Test
    void whoever_leaves_the_service_has_no_open_case() {
        var id = opened();
        people.leave(id(teacher), today.minusDays(1));

        NightFixture.comes(application);
        close.everyNight();

        assertThat(outcome(id)).isEqualTo("ENDED");
    }
}
