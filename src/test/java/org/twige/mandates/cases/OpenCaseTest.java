package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class OpenCaseTest extends CaseStory {

    @Autowired
    private MockMvc pages;

    @Test
    void somebody_late_is_found_as_somebody_who_may_need_help_in_the_own_scope_only() {
        var foreign = people.coordinatorOf(people.institution());

        assertThat(duties(coordinator)).contains(duty);
        assertThat(duties(foreign)).doesNotContain(duty);
    }

    @Test
    void a_case_stops_the_clock_and_the_duty_still_counts() {
        opened();

        assertThat(state()).isEqualTo("PAUSED");
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("true");
        assertThat(duties(coordinator)).doesNotContain(duty);
        assertThat(ledger.events(id(teacher))).containsExactly("ASSIGNED", "PAUSED");
    }

    @Test
    void a_case_opened_twice_is_one_case() {
        var first = opened();

        assertThat(opened()).isEqualTo(first);
        assertThat(open.open(people.official(Role.PROGRAMME_OFFICE), duty)).contains(first);
        assertThat(kinds(first)).containsExactly(CaseMove.OPENED);
    }

    @Test
    void nobody_opens_a_case_about_themselves_or_outside_the_own_scope() {
        var foreign = people.coordinatorOf(people.institution());
        var mine = dutyOf(new PersonId(coordinator.person()));

        assertThat(open.open(foreign, duty)).isEmpty();
        assertThat(open.open(coordinator, mine)).isEmpty();
        assertThat(open.open(head, duty)).isEmpty();
    }

    @Test
    void nobody_opens_a_case_about_somebody_who_asked_for_more_time_before_that_is_decided() throws Exception {
        var request = database.sql("""
                insert into mandates.request (duty_id, person_id, kind, reason, until_on, whole_mandate, for_office,
                                              asked_by, asked_on, asked_at)
                values (:duty, :person, 'EXTENSION', 'workload', :until, false, false, :person, :on, now())
                returning id
                """)
                .param("duty", duty)
                .param("person", teacher.person())
                .param("until", today.plusDays(5))
                .param("on", today.minusDays(1))
                .query(UUID.class)
                .single();

        var page = latePage();
        assertThat(page.text()).contains("More time was asked for on");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("/people/" + teacher.person() + "/requests")
                .doesNotContain("/duties/" + duty + "/case");
        assertThat(open.open(coordinator, duty)).isEmpty();

        database.sql("""
                insert into mandates.request_decision (request_id, outcome, reason, decided_by, decided_on, decided_at)
                values (:request, 'REFUSED', 'Because', :by, :on, now())
                """)
                .param("request", request)
                .param("by", head.person())
                .param("on", today)
                .update();
        assertThat(latePage().select("main a").eachAttr("href")).contains("/duties/" + duty + "/case");
        assertThat(open.open(coordinator, duty)).isPresent();
    }

    @Test
    void nobody_opens_a_case_about_somebody_whose_certificate_waits_for_a_reviewer() throws Exception {
        var proofs = new EvidenceFixture(database);
        proofs.claimed(id(teacher), proofs.rule(course));

        assertThat(latePage().text()).contains("A certificate waits for a reviewer");
        assertThat(open.open(coordinator, duty)).isEmpty();
    }

    private Document latePage() throws Exception {
        return Jsoup.parse(pages.perform(get("/cases/late").requestAttr(SignedIn.class.getName(), coordinator))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void the_days_to_reply_run_from_the_delivery_that_was_proven() {
        var id = opened();
        aDayPasses(id, 6);
        assertThat(find(id).replyUntil()).isNull();

        assertThat(handOver(id, CaseMove.NOTIFIED, today.minusDays(3))).isTrue();

        assertThat(find(id).replyUntil())
                .isEqualTo(country.calendar()
                        .afterWorkingDays(today.minusDays(3), country.cases().replyDays()));
    }

    @Test
    void the_first_look_of_the_person_proves_the_delivery_and_a_second_look_changes_nothing() {
        var id = opened();

        own.read(teacher, id);
        own.read(teacher, id);

        assertThat(kinds(id)).containsExactly(CaseMove.OPENED, CaseMove.NOTIFIED);
        assertThat(find(id).replyUntil())
                .isEqualTo(country.calendar()
                        .afterWorkingDays(today, country.cases().replyDays()));
        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isFalse();
    }

    @Test
    void a_hand_over_written_down_twice_is_one() {
        var id = opened();

        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isTrue();
        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isTrue();

        assertThat(kinds(id)).containsExactly(CaseMove.OPENED, CaseMove.NOTIFIED);
    }

    @Test
    void what_the_person_says_is_for_the_person_and_those_who_decide() {
        var id = opened();
        replied(id);

        assertThat(replyAsReadBy(head, id)).isEqualTo("I had no network");
        assertThat(replyAsReadBy(mayor, id)).isEqualTo("I had no network");
        assertThat(replyAsReadBy(coordinator, id)).isNull();
        assertThat(replyAsReadBy(people.official(Role.AUDITOR), id)).isNull();
        assertThat(own.read(teacher, id).orElseThrow().history())
                .anyMatch(line -> "I had no network".equals(line.said()));
    }

    @Test
    void a_case_is_nothing_to_strangers() {
        var id = opened();
        var colleague = PeopleFixture.signedIn(people.personAt(school));

        assertThat(own.read(colleague, id)).isEmpty();
        assertThat(show.toOfficial(people.coordinatorOf(people.institution()), id))
                .isEmpty();
        assertThat(kinds(id)).containsExactly(CaseMove.OPENED);
    }

    @Test
    void every_step_of_a_case_is_in_the_record_and_none_carries_anybodys_words() {
        var id = appealed();
        decide(mayor, id, extension(30));

        assertThat(acts(id))
                .containsExactly(
                        "case.opened",
                        "case.notified",
                        "case.replied",
                        "case.decided",
                        "case.told",
                        "case.appealed",
                        "case.appeal-decided",
                        "case.closed");
        assertThat(database.sql("select count(*) from audit.entry where details::text like '%no network%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
