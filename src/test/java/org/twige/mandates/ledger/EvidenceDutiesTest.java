package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.credentials.EvidenceRevoked;
import org.twige.credentials.EvidenceVerified;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateVersionId;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class EvidenceDutiesTest {

    private static final LocalDate DONE = LocalDate.of(2026, 6, 5);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private HearEvidence hear;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private LedgerFixture ledger;
    private EvidenceFixture evidence;
    private InstitutionId school;
    private PersonId teacher;

    @BeforeEach
    void a_teacher() {
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        evidence = new EvidenceFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
    }

    @Test
    void a_verified_proof_meets_the_duty_of_its_course() {
        give(clock.now().on().plusDays(60));
        var id = evidence.verified(teacher, course, DONE);

        inTransaction(() -> events.publishEvent(new EvidenceVerified(id, teacher, course, DONE)));

        await().until(() -> ledger.duty(teacher, "state").equals("MET"));
        assertThat(ledger.duty(teacher, "met_on")).isEqualTo("2026-06-05");
        assertThat(reason()).isEqualTo("evidence");
    }

    @Test
    void the_same_news_told_twice_meets_the_duty_once() {
        give(clock.now().on().plusDays(60));
        var verified = new EvidenceVerified(evidence.verified(teacher, course, DONE), teacher, course, DONE);

        hear.meet(verified);
        hear.meet(verified);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET");
    }

    @Test
    void a_proof_that_was_refused_before_the_news_arrived_meets_nothing() {
        give(clock.now().on().plusDays(60));
        var id = evidence.verified(teacher, course, DONE);
        evidence.refused(id);

        hear.meet(new EvidenceVerified(id, teacher, course, DONE));

        assertThat(ledger.duty(teacher, "state")).isEqualTo("OPEN");
    }

    @Test
    void a_duty_given_after_the_proof_was_verified_is_met_at_once() {
        evidence.verified(teacher, course, DONE);

        give(clock.now().on().plusDays(60));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET");
        assertThat(reason()).isEqualTo("evidence");
    }

    @Test
    void a_duty_that_only_the_proof_met_applies_again_without_it_and_nobody_is_late_at_once() {
        evidence.refused(met(clock.now().on().plusDays(3)));

        hear.reopen(revoked());
        hear.reopen(revoked());

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET", "REOPENED");
        var floor = country.calendar().roll(clock.now().on().plusDays(30));
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(floor.toString());
        assertThat(reason()).isEqualTo("evidence-revoked");
    }

    @Test
    void who_completed_the_course_here_as_well_owes_nothing_when_the_proof_falls() {
        evidence.refused(met(clock.now().on().plusDays(60)));
        ledger.complete(teacher, course, DONE.plusDays(9));

        hear.reopen(revoked());

        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
    }

    @Test
    void a_second_verified_proof_holds_the_duty() {
        evidence.refused(met(clock.now().on().plusDays(60)));
        evidence.verified(teacher, course, DONE.plusDays(9));

        hear.reopen(revoked());

        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
    }

    @Test
    void counters_agree_with_the_duties_after_all_this() {
        var mandate = give(clock.now().on().plusDays(3));
        var id = evidence.verified(teacher, course, DONE);
        hear.meet(new EvidenceVerified(id, teacher, course, DONE));
        evidence.refused(id);
        hear.reopen(revoked());

        assertThat(ledger.counters(mandate.mandate())).isEqualTo(ledger.recount(mandate.mandate()));
    }

    private UUID met(LocalDate due) {
        give(due);
        var id = evidence.verified(teacher, course, DONE);
        hear.meet(new EvidenceVerified(id, teacher, course, DONE));
        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
        return id;
    }

    private EvidenceRevoked revoked() {
        return new EvidenceRevoked(new UUID(0, 1), teacher, course, clock.now().on());
    }

    private NewVersion give(LocalDate due) {
        var version = ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(due, 30), course);
        carryOut.carryOut(published(version), clock.now());
        return version;
    }

    private String reason() {
        return database.sql(
                        "select reason from mandates.duty_event where person_id = :person order by seq desc limit 1")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private MandateVersionId published(NewVersion version) {
        return publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow();
    }
}
