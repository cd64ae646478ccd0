package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class ComingBackTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private PublishedMandates mandates;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private FollowRoster roster;

    @Autowired
    private OneDuty one;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private Version course;
    private InstitutionId school;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void a_teacher_at_a_school() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        course = new CourseFixture(publication).publish();
        school = people.institution();
        teacher = people.personAt(school);
        today = clock.now().on();
    }

    @Test
    void whoever_left_before_a_letter_and_comes_back_after_it_has_the_date_of_the_letter() {
        var mandate = mandate(DueRule.fixed(today.plusDays(40), 30));
        leave();
        extend(mandate, new Extension.ToDate(today.plusDays(150)));

        comeBack();

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED");
        assertThat(due()).isEqualTo(rolled(today.plusDays(150)));
    }

    @Test
    void whoever_comes_back_has_the_time_that_their_part_of_the_service_was_granted() {
        var mandate = mandate(DueRule.fixed(today.plusDays(40), 30));
        leave();
        var more = new Extension.ToDate(today.plusDays(150));
        extend(mandate, new Extension.ForPart(more, Part.under(school.value()), ledger.instrument()));

        comeBack();

        assertThat(due()).isEqualTo(rolled(today.plusDays(150)));
    }

    @Test
    void whoever_comes_back_has_the_time_that_the_course_takes() {
        mandate(DueRule.fixed(today.minusDays(10), 0));
        leave();
        grant();

        comeBack();

        assertThat(due()).isEqualTo(rolled(today.plusDays(Math.ceilDiv(course.minutes() * 7, 10))));
    }

    @Test
    void a_duty_that_a_change_brings_back_has_the_time_that_the_course_takes() {
        var mandate = mandate(DueRule.fixed(today.minusDays(10), 0));
        grant();
        change(mandate, 2, people.institution());
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");

        change(mandate, 3, school);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED");
        assertThat(due()).isEqualTo(rolled(today.plusDays(Math.ceilDiv(course.minutes() * 7, 10))));
    }

    @Test
    void a_date_of_ones_own_that_is_later_stays() {
        mandate(DueRule.fixed(today.plusDays(40), 30));
        ByHand.change(database, teacher, "due_on = due_on + 300", clock.now());
        var own = due();
        leave();

        comeBack();

        assertThat(due()).isEqualTo(own);
    }

    @Test
    void the_end_of_a_leave_that_became_known_late_makes_nobody_late() {
        mandate(DueRule.fixed(today.minusDays(18), 30));
        people.status(teacher, "sick", today.minusDays(20), null);
        follow();
        endStatusOn(today.minusDays(16));

        follow();

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED", "RESUMED");
        assertThat(due()).isEqualTo(rolled(today.plusDays(5)));
    }

    @Test
    void whoever_was_late_before_a_leave_gets_its_days_and_no_more() {
        mandate(DueRule.fixed(today.minusDays(18), 30));
        var before = due();
        people.status(teacher, "sick", today.minusDays(10), null);
        follow();
        endStatusOn(today.minusDays(4));

        follow();

        assertThat(due()).isEqualTo(rolled(before.plusDays(7))).isBefore(today);
    }

    @Test
    void days_of_leave_on_which_somebody_was_exempt_are_not_added() {
        mandate(DueRule.fixed(today.plusDays(40), 30));
        people.status(teacher, "sick", today.minusDays(20), null);
        follow();
        var duty = UUID.fromString(ledger.duty(teacher, "id"));
        transaction(() -> assertThat(one.exempt(duty, "exemption", clock.now())).isTrue());
        transaction(() -> assertThat(one.endExemption(duty, today, "exemption-ended", clock.now()))
                .isTrue());

        follow();

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED", "EXEMPTED", "REOPENED", "PAUSED");
        assertThat(ledger.duty(teacher, "paused_on")).isEqualTo(today.toString());
    }

    /** Given sixty days ago to everybody at the school. */
    private MandateId mandate(DueRule due) {
        var version = ledger.version(LedgerFixture.everybodyAt(school), due, course.course());
        var id = publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow();
        carryOut.carryOut(id, Moment.of(clock.now().at().minus(Duration.ofDays(60)), country.zone()));
        return version.mandate();
    }

    private void extend(MandateId mandate, Extension extension) {
        var before = mandates.newest(mandate).orElseThrow();
        carryOut(NewVersion.extending(before, ledger.instrument(), extension));
    }

    private void change(MandateId mandate, int number, InstitutionId where) {
        var before = mandates.newest(mandate).orElseThrow();
        carryOut(new NewVersion(
                mandate,
                number,
                before.names(),
                ledger.instrument(),
                before.courses(),
                LedgerFixture.everybodyAt(where),
                before.due(),
                false,
                null));
    }

    private void carryOut(NewVersion version) {
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private void leave() {
        people.leave(teacher, today.minusDays(1));
        follow();
    }

    private void comeBack() {
        database.sql("update people.person set state = 'LISTED', left_on = null where id = :person")
                .param("person", teacher.value())
                .update();
        people.move(teacher, school, today);
        follow();
    }

    private void follow() {
        transaction(() -> roster.follow(new Whom.Only(teacher)));
    }

    private void endStatusOn(LocalDate day) {
        database.sql("update people.status_period set until_on = :day where person_id = :person")
                .param("day", day)
                .param("person", teacher.value())
                .update();
    }

    /** Ten minutes a week. */
    private void grant() {
        database.sql("""
                insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by)
                values (:institution, 10, '2026-01-01', now(), :by)
                """)
                .params(Map.of("institution", school.value(), "by", LedgerFixture.OFFICIAL))
                .update();
    }

    private LocalDate due() {
        return LocalDate.parse(ledger.duty(teacher, "due_on"));
    }

    private LocalDate rolled(LocalDate day) {
        return country.calendar().roll(day);
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
