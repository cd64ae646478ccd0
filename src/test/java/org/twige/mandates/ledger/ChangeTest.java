package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class ChangeTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LookThroughLedger night;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private LocalDate today;
    private LocalDate due;
    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId school;
    private PersonId teacher;
    private PersonId clerk;
    private NewVersion first;

    @BeforeEach
    void a_mandate_for_the_teachers_of_a_school() {
        ByHand.writeDownOthers(database);
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        clerk = people.person().at(school).under("general").save();
        today = clock.now().on();
        due = country.calendar().roll(today.plusDays(200));
        first = ledger.version(of("teacher"), DueRule.fixed(due, 30), course);
        carryOut(first);
    }

    @Test
    void a_changed_rule_lapses_who_is_out_of_reach_and_gives_who_is_new_and_leaves_who_met_it() {
        var diligent = people.personAt(school);
        night.look();
        ledger.complete(diligent, course, today);
        night.look();

        carryOut(change(of("general"), first.due(), course));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");
        assertThat(last(teacher, "reason")).isEqualTo("changed");
        assertThat(ledger.events(clerk)).containsExactly("ASSIGNED");
        assertThat(ledger.events(diligent)).endsWith("MET");
        assertThat(ledger.duty(diligent, "counts")).isEqualTo("true");
        assertThat(ledger.counters(first.mandate())).isEqualTo(ledger.recount(first.mandate()));
        assertThat(ledger.countersOn(first.mandate(), today)).isEqualTo(ledger.recount(first.mandate()));
        assertThat(ledger.replay(first.mandate(), today)).isEqualTo(ledger.recount(first.mandate()));
    }

    @Test
    void every_event_of_a_change_names_its_instrument_and_its_version_and_what_the_rule_looked_at() {
        var change = change(of("general"), first.due(), course);
        var version = carryOut(change);

        for (var person : List.of(teacher, clerk)) {
            assertThat(last(person, "instrument_id"))
                    .isEqualTo(change.instrument().toString());
            assertThat(last(person, "mandate_version_id")).isEqualTo(version.toString());
        }
        assertThat(last(teacher, "facts")).startsWith("{STATUTE,school,teacher,A2,");
        assertThat(last(clerk, "facts")).startsWith("{R1,school,general,A2,");
    }

    @Test
    void a_course_that_is_no_longer_asked_ends_its_open_duties_and_a_new_one_is_given() {
        var another = LedgerFixture.course();

        carryOut(change(of("teacher"), first.due(), another));

        assertThat(states(teacher)).containsExactlyInAnyOrder(course.value() + " LAPSED", another.value() + " OPEN");
        night.look();
        assertThat(states(teacher)).as("the night gives nothing back").contains(course.value() + " LAPSED");
    }

    @Test
    void the_night_after_a_change_has_nothing_left_to_do() {
        carryOut(change(of("general"), first.due(), course));

        assertThat(night.look()).isZero();

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");
        assertThat(ledger.events(clerk)).containsExactly("ASSIGNED");
    }

    @Test
    void who_is_in_reach_again_owes_again_with_the_shortest_time_at_least() {
        carryOut(change(of("general"), first.due(), course));

        carryOut(change(3, of("teacher"), DueRule.fixed(today.plusDays(3), 40), course));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED");
        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(rolled(today.plusDays(40)).toString());
        assertThat(ledger.events(clerk)).containsExactly("ASSIGNED", "LAPSED");
    }

    @Test
    void who_is_on_leave_when_a_duty_comes_back_has_a_clock_that_stands_still() {
        carryOut(change(of("general"), first.due(), course));
        people.status(teacher, "maternity", today.minusDays(3), null);

        carryOut(change(3, of("teacher"), first.due(), course));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED", "REOPENED", "PAUSED");
    }

    @Test
    void a_later_date_moves_the_duties_that_stay() {
        var later = country.calendar().roll(due.plusDays(60));

        carryOut(change(of("teacher"), DueRule.fixed(later, 30), course));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(later.toString());
    }

    @Test
    void an_earlier_date_applies_where_it_leaves_the_shortest_time_and_the_event_says_that_it_is_earlier() {
        var earlier = rolled(today.plusDays(100));

        carryOut(change(of("teacher"), DueRule.fixed(earlier, 30), course));

        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(earlier.toString());
        assertThat(last(teacher, "reason")).isEqualTo("earlier");
    }

    @Test
    void an_earlier_date_never_leaves_less_than_the_shortest_time() {
        carryOut(change(of("teacher"), DueRule.fixed(today.plusDays(5), 30), course));

        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(rolled(today.plusDays(30)).toString());
    }

    @Test
    void the_days_of_a_leave_stay_added_when_the_date_changes() {
        var own = onLeaveBefore();
        var later = rolled(due.plusDays(60));

        carryOut(change(of("teacher"), DueRule.fixed(later, 30), course));

        var added = ChronoUnit.DAYS.between(due, own);
        assertThat(added).isGreaterThanOrEqualTo(20);
        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(rolled(later.plusDays(added)).toString());
    }

    @Test
    void a_rule_that_says_the_same_date_moves_nothing() {
        var own = onLeaveBefore();

        carryOut(change(everybody(), first.due(), course));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "PAUSED", "RESUMED");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(own.toString());
    }

    /** The same mandate, begun twenty days ago while the teacher was on leave until yesterday; the own due date. */
    private LocalDate onLeaveBefore() {
        school = people.institution();
        teacher = people.personAt(school);
        people.status(teacher, "annual", today.minusDays(20), null);
        first = ledger.version(of("teacher"), first.due(), course);
        var version = publish.publish(first, LedgerFixture.OFFICIAL).orElseThrow();
        carryOut.carryOut(version, Moment.of(clock.now().at().minus(20, ChronoUnit.DAYS), country.zone()));
        database.sql("update people.status_period set until_on = :on where person_id = :person")
                .param("on", today.minusDays(1))
                .param("person", teacher.value())
                .update();
        night.look();
        return LocalDate.parse(ledger.duty(teacher, "due_on"));
    }

    @Test
    void leave_and_a_chosen_language_take_no_duty_away() {
        people.status(teacher, "maternity", today.minusDays(3), null);
        var atWork = new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.INSTITUTION,
                        List.of(school.toString()),
                        Criterion.STATUS,
                        List.of("active"),
                        Criterion.LANGUAGE,
                        List.of("rw")))),
                List.of());

        carryOut(change(atWork, first.due(), course));

        assertThat(ledger.events(teacher)).doesNotContain("LAPSED");
    }

    @Test
    void carrying_out_a_change_twice_works_once() {
        var version = publish.publish(change(of("general"), first.due(), course), LedgerFixture.OFFICIAL)
                .orElseThrow();

        assertThat(carryOut.carryOut(version, clock.now())).isEqualTo(2);
        assertThat(carryOut.carryOut(version, clock.now())).isZero();

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");
    }

    @Test
    void until_a_change_is_carried_out_duties_follow_the_version_before() {
        new TransactionTemplate(transactions).executeWithoutResult(unseenByTheScheduler -> {
            assertThat(publish.publish(change(of("general"), first.due(), course), LedgerFixture.OFFICIAL))
                    .isPresent();

            night.look();

            assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
            assertThat(ledger.events(clerk)).isEmpty();
            unseenByTheScheduler.setRollbackOnly();
        });
    }

    private AudienceRule of(String statute) {
        return new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.INSTITUTION, List.of(school.toString()), Criterion.STATUTE, List.of(statute)))),
                List.of());
    }

    private AudienceRule everybody() {
        return LedgerFixture.everybodyAt(school);
    }

    private NewVersion change(AudienceRule audience, DueRule rule, CourseId... courses) {
        return change(2, audience, rule, courses);
    }

    private NewVersion change(int number, AudienceRule audience, DueRule rule, CourseId... courses) {
        return new NewVersion(
                first.mandate(),
                number,
                first.names(),
                ledger.instrument(),
                List.of(courses),
                audience,
                rule,
                false,
                null);
    }

    private MandateVersionId carryOut(NewVersion version) {
        var id = publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow();
        carryOut.carryOut(id, clock.now());
        return id;
    }

    private LocalDate rolled(LocalDate day) {
        return country.calendar().roll(day);
    }

    private String last(PersonId person, String column) {
        return database.sql("select coalesce(cast(" + column
                        + " as text), '') from mandates.duty_event where person_id = :person order by seq desc limit 1")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private List<String> states(PersonId person) {
        return database.sql("select course_id || ' ' || state from mandates.duty where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
