package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.learning.CompletionSetAside;
import org.twige.learning.SetAside;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** A duty applies again when the completion that met it is set aside. */
@PageTest
class SetAsideDutiesTest {

    private static final LocalDate DONE = LocalDate.of(2026, 6, 5);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private SetAside setAside;

    @Autowired
    private HearSetAside hear;

    @Autowired
    private MeetDuties meet;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private final PersonId official = new PersonId(LedgerFixture.OFFICIAL);
    private LedgerFixture ledger;
    private PersonId teacher;
    private NewVersion mandate;

    @BeforeEach
    void a_teacher_who_completed_a_course() {
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        InstitutionId school = people.institution();
        teacher = people.personAt(school);
        ledger.complete(teacher, course, DONE);
        mandate = ledger.version(
                LedgerFixture.everybodyAt(school),
                DueRule.fixed(clock.now().on().plusDays(3), 30),
                course);
        carryOut.carryOut(publish.publish(mandate, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private VersionId version() {
        return new VersionId(database.sql("select version_id from learning.completion where person_id = :person")
                .param("person", teacher.value())
                .query(UUID.class)
                .single());
    }

    private CompletionSetAside set() {
        var version = version();
        setAside.begin(teacher, course, version, DONE, official);
        return new CompletionSetAside(teacher, course, version, DONE, official);
    }

    @Test
    void the_duty_applies_again_once_and_nobody_is_late_at_once() {
        var told = set();

        hear.reopen(told);
        hear.reopen(told);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET", "REOPENED");
        var floor = country.calendar().roll(clock.now().on().plusDays(30));
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(floor.toString());
        assertThat(ledger.counters(mandate.mandate())).isEqualTo(ledger.recount(mandate.mandate()));
    }

    @Test
    void what_counts_again_meets_the_duty_from_its_day() {
        hear.reopen(set());

        setAside.end(teacher, course, version(), DONE);
        meet.meetWhatIsCompleted();

        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
        assertThat(ledger.duty(teacher, "met_on")).isEqualTo("2026-06-05");
    }

    @Test
    void news_that_arrive_after_it_counts_again_reopen_nothing() {
        var told = set();
        setAside.end(teacher, course, version(), DONE);

        hear.reopen(told);

        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
    }

    @Test
    void a_verified_proof_from_elsewhere_holds_the_duty() {
        new EvidenceFixture(database).verified(teacher, course, DONE.plusDays(9));

        hear.reopen(set());

        assertThat(ledger.duty(teacher, "state")).isEqualTo("MET");
    }
}
