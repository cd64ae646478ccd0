package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.ledger.DueRule.Kind;
import org.twige.mandates.ledger.DueRule.Start;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class LedgerTest {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private Versions versions;

    @Autowired
    private Country country;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LookThroughLedger night;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId school;
    private PersonId teacher;

    @BeforeEach
    void a_school_with_a_teacher() {
        ByHand.writeDownOthers(database);
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
    }

    @Test
    void publishing_gives_everybody_reached_their_duty() {
        var version = published(ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course));

        assertThat(carryOut.carryOut(version, clock.now())).isEqualTo(1);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
        assertThat(ledger.duty(teacher, "state")).isEqualTo("OPEN");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo("2027-06-30");
        assertThat(ledger.duty(teacher, "institution_id")).isEqualTo(school.toString());
    }

    @Test
    void carrying_out_twice_gives_duties_once() {
        var version = published(ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course));

        carryOut.carryOut(version, clock.now());

        assertThat(carryOut.carryOut(version, clock.now())).isZero();
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
    }

    @Test
    void assigning_that_is_killed_before_its_end_leaves_nothing_and_can_be_started_again() {
        var version = published(ledger.version(
                LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course, LedgerFixture.course()));

        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            carryOut.carryOut(version, clock.now());
            killed.setRollbackOnly();
        });
        assertThat(ledger.events(teacher)).isEmpty();

        assertThat(carryOut.carryOut(version, clock.now())).isEqualTo(2);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "ASSIGNED");
    }

    @Test
    void a_form_sent_twice_publishes_once() {
        var version = ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course);

        assertThat(publish.publish(version, LedgerFixture.OFFICIAL)).isPresent();
        assertThat(publish.publish(version, LedgerFixture.OFFICIAL)).isEmpty();
    }

    @Test
    void a_published_version_reads_as_it_was_written() {
        var written =
                ledger.version(LedgerFixture.everybodyAt(school), DueRule.after(Kind.AFTER_JOINING, 90, 30), course);

        var read = versions.find(published(written)).orElseThrow();

        assertThat(read.audience()).isEqualTo(written.audience());
        assertThat(read.due()).isEqualTo(written.due());
        assertThat(read.courses()).containsExactly(course);
        assertThat(read.instrument()).isEqualTo(written.instrument());
    }

    @Test
    void who_completed_the_course_before_has_met_the_duty_at_once_on_that_day() {
        ledger.complete(teacher, course, LocalDate.of(2026, 3, 2));

        assign(DueRule.fixed(DUE, 30));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET");
        assertThat(ledger.duty(teacher, "met_on")).isEqualTo("2026-03-02");
    }

    @Test
    void who_is_on_leave_gets_a_duty_whose_clock_stands_still() {
        people.status(teacher, "maternity", clock.now().on().minusDays(10), null);

        assign(DueRule.fixed(DUE, 30));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED");
        assertThat(ledger.duty(teacher, "counts")).isEqualTo("false");
    }

    @Test
    void relative_dates_in_sql_are_those_of_the_rule() {
        var on = clock.now().on();
        var joiner = people.person().at(school).since(on.minusDays(20)).save();
        for (var kind : new Kind[] {Kind.AFTER_ASSIGNMENT, Kind.AFTER_JOINING, Kind.AFTER_POST_START}) {
            var rule = DueRule.after(kind, 47, 11);
            var version = ledger.version(LedgerFixture.everybodyAt(school), rule, LedgerFixture.course());
            carryOut.carryOut(published(version), clock.now());

            var start = new Start(on, on.minusDays(20), on.minusDays(20), true);
            assertThat(dueOn(joiner, version.mandate().value())).isEqualTo(rule.dueOn(start, country.calendar()));
        }
    }

    @Test
    void a_duty_never_falls_due_in_the_week_of_mourning() {
        assign(DueRule.fixed(LocalDate.of(2027, 4, 8), 30));

        assertThat(ledger.duty(teacher, "due_on")).isEqualTo("2027-04-14");
    }

    @Test
    void the_event_keeps_what_the_rule_looked_at() {
        assign(DueRule.fixed(DUE, 30));

        var facts = database.sql("select cast(facts as text) from mandates.duty_event where person_id = :person")
                .param("person", teacher.value())
                .query((row, number) -> row.getString(1))
                .single();

        assertThat(facts)
                .isEqualTo("{R1,school,teacher,A2,en,active,2020-01-01,2020-01-01,permanent,main,NULL,teachers}");
    }

    @Test
    void an_extension_writes_both_dates_and_the_instrument_and_yesterday_keeps_the_old_one() {
        var yesterday = clock.now().on().minusDays(1);
        var version = published(ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course));
        carryOut.carryOut(version, at(yesterday));
        var letter = ledger.instrument();
        var extension = new Extension.ToDate(LocalDate.of(2027, 7, 30));

        var extended = published(NewVersion.extending(versions.find(version).orElseThrow(), letter, extension));
        assertThat(carryOut.carryOut(extended, clock.now())).isEqualTo(1);

        assertThat(ledger.duty(teacher, "due_on")).isEqualTo("2027-07-30");
        assertThat(database.sql("""
                        select due_before || ' ' || due_on || ' ' || instrument_id from mandates.duty_event
                         where person_id = :person and kind = 'EXTENDED'
                        """)
                        .param("person", teacher.value())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("2027-06-30 2027-07-30 " + letter);
        var mandate = versions.find(version).orElseThrow().mandate();
        assertThat(ledger.countersOn(mandate, yesterday))
                .singleElement()
                .asString()
                .contains("2027-06-30");
        assertThat(ledger.countersOn(mandate, clock.now().on()))
                .singleElement()
                .asString()
                .contains("2027-07-30");
    }

    @Test
    void an_extension_by_days_moves_each_duty_from_its_own_date_and_happens_once() {
        var version = published(ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(DUE, 30), course));
        carryOut.carryOut(version, clock.now());
        var extension = NewVersion.extending(
                versions.find(version).orElseThrow(), ledger.instrument(), new Extension.ByDays(3));

        var extended = published(extension);
        carryOut.carryOut(extended, clock.now());
        carryOut.carryOut(extended, clock.now());

        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(country.calendar().roll(DUE.plusDays(3)).toString());
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
    }

    @Test
    void the_nightly_recount_finds_nothing_to_correct() {
        assign(DueRule.fixed(DUE, 30));

        assertThat(night.look()).isZero();
    }

    @Test
    void the_database_refuses_to_rewrite_the_ledger() {
        assign(DueRule.fixed(DUE, 30));

        for (var table : new String[] {"duty_event", "mandate_version", "mandate_course", "instrument", "mandate"}) {
            assertThatThrownBy(
                            () -> database.sql("delete from mandates." + table).update())
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> database.sql("update mandates.duty_event set due_on = due_on + 1")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    private MandateVersionId published(NewVersion version) {
        return publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow();
    }

    private void assign(DueRule due) {
        carryOut.carryOut(published(ledger.version(LedgerFixture.everybodyAt(school), due, course)), clock.now());
    }

    private Moment at(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        return Moment.of(noon, country.zone());
    }

    private LocalDate dueOn(PersonId person, java.util.UUID mandate) {
        return database.sql("select due_on from mandates.duty where person_id = :person and mandate_id = :mandate")
                .param("person", person.value())
                .param("mandate", mandate)
                .query(LocalDate.class)
                .single();
    }
}
