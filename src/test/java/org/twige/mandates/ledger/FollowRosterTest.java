package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import org.twige.courses.VersionId;
import org.twige.learning.CourseCompleted;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.PersonJoined;
import org.twige.people.PersonLeft;
import org.twige.people.PersonMoved;
import org.twige.people.RosterApplied;

@PageTest
class FollowRosterTest {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private FollowRoster roster;

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
    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId district;
    private InstitutionId school;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void a_teacher_with_an_open_duty() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district);
        teacher = people.personAt(school);
        today = clock.now().on();
        var version = publish.publish(
                        ledger.version(LedgerFixture.everybodyAt(district), DueRule.fixed(DUE, 30), course),
                        LedgerFixture.OFFICIAL)
                .orElseThrow();
        carryOut.carryOut(version, Moment.of(clock.now().at().minus(Duration.ofDays(60)), country.zone()));
    }

    @Test
    void a_joiner_gets_the_duty_with_the_least_days() {
        var joiner = people.personAt(school);

        follow("JOINED", joiner);

        assertThat(ledger.events(joiner)).containsExactly("ASSIGNED");
    }

    @Test
    void a_mover_is_counted_at_the_new_school_from_then_on() {
        var other = people.institution(district);
        people.move(teacher, other, today.minusDays(3));

        follow("MOVED", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MOVED");
        assertThat(ledger.duty(teacher, "institution_id")).isEqualTo(other.toString());
        assertThat(ledger.duty(teacher, "state")).isEqualTo("OPEN");
    }

    @Test
    void who_moves_out_of_reach_owes_the_duty_no_longer_and_again_when_back() {
        people.move(teacher, people.institution(), today.minusDays(3));
        follow("MOVED", teacher);
        assertThat(ledger.events(teacher)).startsWith("ASSIGNED", "LAPSED").hasSize(2);

        people.move(teacher, school, today);
        follow("MOVED", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED");
    }

    @Test
    void a_leaver_owes_nothing_and_is_not_counted() {
        people.leave(teacher, today.minusDays(1));

        follow("LEFT", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");
        assertThat(ledger.duty(teacher, "counts")).isEqualTo("false");
    }

    @Test
    void who_comes_back_owes_the_duty_again_with_the_least_days() {
        people.leave(teacher, today.minusDays(1));
        follow("LEFT", teacher);
        comeBack();

        follow("RETURNED", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED");
        var least = country.calendar().roll(today.plusDays(30));
        assertThat(LocalDate.parse(ledger.duty(teacher, "due_on"))).isEqualTo(least.isAfter(DUE) ? least : DUE);
    }

    @Test
    void what_a_leaver_met_stays_met_and_is_counted_again_after_the_return() {
        ledger.complete(teacher, course, today.minusDays(5));
        follow("STATUS", teacher);
        people.leave(teacher, today.minusDays(1));
        follow("LEFT", teacher);
        assertThat(ledger.duty(teacher, "state") + ledger.duty(teacher, "counts"))
                .isEqualTo("METfalse");
        comeBack();

        follow("RETURNED", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET", "LEFT", "RETURNED");
        assertThat(ledger.duty(teacher, "state") + ledger.duty(teacher, "counts"))
                .isEqualTo("METtrue");
    }

    @Test
    void leave_pauses_a_duty_and_its_days_are_added_to_the_date() {
        people.status(teacher, "maternity", today.minusDays(20), null);
        follow("STATUS", teacher);
        assertThat(ledger.duty(teacher, "state") + ledger.duty(teacher, "paused_on"))
                .isEqualTo("PAUSED" + today.minusDays(20));
        endStatusOn(today.minusDays(7));

        follow("STATUS", teacher);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED", "RESUMED");
        assertThat(LocalDate.parse(ledger.duty(teacher, "due_on")))
                .isEqualTo(country.calendar().roll(DUE.plusDays(14)));
    }

    @Test
    void a_date_that_a_leave_moves_into_the_week_of_mourning_rolls_out_of_it() {
        var other = people.institution(district);
        var mother = people.personAt(other);
        var rule = DueRule.fixed(LocalDate.of(2027, 4, 2), 30);
        var version = ledger.version(LedgerFixture.everybodyAt(other), rule, LedgerFixture.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        ByHand.change(database, mother, "assigned_on = assigned_on - 30", clock.now());
        people.status(mother, "maternity", today.minusDays(20), today.minusDays(14));
        ByHand.change(
                database,
                mother,
                "state = 'PAUSED', paused_on = cast('%s' as date)".formatted(today.minusDays(20)),
                clock.now());

        follow("STATUS", mother);

        assertThat(LocalDate.of(2027, 4, 2).plusDays(7)).isEqualTo("2027-04-09");
        assertThat(dueOf(mother, version.mandate())).isEqualTo("2027-04-14");
    }

    @Test
    void a_leave_that_does_not_count_takes_the_duty_out_of_the_count() {
        people.status(teacher, "sick", today.minusDays(20), today.minusDays(11));
        people.status(teacher, "unpaid", today.minusDays(10), null);
        follow("STATUS", teacher);

        assertThat(ledger.duty(teacher, "counts")).isEqualTo("false");
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED");
    }

    @Test
    void a_staff_list_heard_twice_changes_duties_once() {
        people.move(teacher, people.institution(district), today.minusDays(3));
        var batch = ledger.roster("MOVED", teacher);

        publish(new RosterApplied(batch, today));
        await().untilAsserted(() -> assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MOVED"));
        publish(new RosterApplied(batch, today));

        awaitActs("roster:" + batch, 2);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MOVED");
    }

    @Test
    void single_changes_are_followed_like_a_staff_list_and_once() {
        var joiner = people.personAt(school);
        publish(new PersonJoined(joiner, school, today));
        awaitActs("person:" + joiner, 1);
        var other = people.institution(district);
        people.move(joiner, other, today);
        publish(new PersonMoved(joiner, school, other, today));
        awaitActs("person:" + joiner, 2);
        people.leave(joiner, today);
        publish(new PersonLeft(joiner, today));
        publish(new PersonLeft(joiner, today));
        awaitActs("person:" + joiner, 4);

        assertThat(ledger.events(joiner)).containsExactly("ASSIGNED", "MOVED", "LAPSED");
    }

    @Test
    void a_completion_delivered_twice_meets_the_duty_once() {
        var completed = new CourseCompleted(teacher, course, new VersionId(UUID.randomUUID()), today);

        publish(completed);
        await().untilAsserted(() -> assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET"));
        publish(completed);

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ledger.events(teacher)).hasSize(2));
        assertThat(ledger.duty(teacher, "state") + ledger.duty(teacher, "met_on"))
                .isEqualTo("MET" + today);
    }

    private LocalDate dueOf(PersonId person, MandateId mandate) {
        return database.sql("select due_on from mandates.duty where person_id = :person and mandate_id = :mandate")
                .param("person", person.value())
                .param("mandate", mandate.value())
                .query(LocalDate.class)
                .single();
    }

    private void follow(String change, PersonId person) {
        var batch = ledger.roster(change, person);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> roster.follow(new Whom.ChangedBy(batch)));
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void awaitActs(String subject, int acts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(database.sql("select count(*) from audit.entry where subject = :subject")
                                        .param("subject", subject)
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(acts));
    }

    private void comeBack() {
        database.sql("update people.person set state = 'LISTED', left_on = null where id = :person")
                .param("person", teacher.value())
                .update();
        people.move(teacher, school, today);
    }

    private void endStatusOn(LocalDate day) {
        database.sql("update people.status_period set until_on = :day where person_id = :person")
                .param("day", day)
                .param("person", teacher.value())
                .update();
    }
}
