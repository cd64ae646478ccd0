package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** The months in which a mandate falls due become others. */
@PageTest
class ChangedWindowTest {

    private static final int LEAST = 100;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LookThroughLedger night;

    @Autowired
    private RenewDuties renew;

    @Autowired
    private Learning learning;

    @Autowired
    private PublishCourse publication;

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
    private InstitutionId school;
    private PersonId teacher;
    private Path folder;
    private Version course;
    private LocalDate today;

    @BeforeEach
    void a_teacher_and_a_course() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        folder = CourseFixture.folder(CourseFixture.newSlug());
        course = new CourseFixture(publication).publish(folder);
        today = clock.now().on();
    }

    @Test
    void each_duty_moves_from_its_own_window_to_its_own_new_one() {
        var first =
                ledger.version(LedgerFixture.everybodyAt(school), untilMonthOf(today.plusDays(45)), course.course());
        carryOut(first, today.minusDays(200));
        var newcomer = people.personAt(school);
        night.look();
        assertThat(due(teacher)).isBefore(due(newcomer));

        var later = untilMonthOf(today.plusDays(45).plusMonths(1));
        carryOut(changed(first, later), today);

        assertThat(due(teacher)).isEqualTo(named(later, today.minusDays(200)));
        assertThat(due(newcomer)).isEqualTo(named(later, today));
        assertThat(due(teacher)).isNotEqualTo(due(newcomer));
    }

    @Test
    void what_changed_in_a_course_keeps_its_least_days_whatever_the_window() {
        var first =
                ledger.version(LedgerFixture.everybodyAt(school), untilMonthOf(today.plusDays(45)), course.course());
        carryOut(first, today);
        complete();
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        new CourseFixture(publication).publish(folder);
        renew.renew(clock.now());

        carryOut(changed(first, untilMonthOf(today.plusDays(45).plusMonths(1))), today);

        assertThat(database.sql("select due_on from mandates.duty where person_id = :person and round = 2")
                        .param("person", teacher.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(country.calendar().roll(today.plusDays(LEAST)));
        assertThat(ledger.events(teacher)).doesNotContain("EXTENDED");
    }

    private static DueRule untilMonthOf(LocalDate day) {
        return DueRule.within(new DueWindow(day.getMonth(), day.getMonth()), LEAST);
    }

    private LocalDate named(DueRule rule, LocalDate given) {
        return country.calendar().roll(rule.dateFor(given));
    }

    private LocalDate due(PersonId person) {
        return LocalDate.parse(ledger.duty(person, "due_on"));
    }

    private NewVersion changed(NewVersion first, DueRule due) {
        return new NewVersion(
                first.mandate(),
                2,
                first.names(),
                ledger.instrument(),
                first.courses(),
                first.audience(),
                due,
                false,
                null);
    }

    private void carryOut(NewVersion version, LocalDate on) {
        var at = clock.now().at().minus(ChronoUnit.DAYS.between(on, today), ChronoUnit.DAYS);
        carryOut.carryOut(
                publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), Moment.of(at, country.zone()));
    }

    private void complete() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> learning.complete(teacher, course.id(), today));
        night.look();
    }
}
