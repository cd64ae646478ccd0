package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.ChangesDone;
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class RenewDutiesTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private RenewDuties renew;

    @Autowired
    private FollowRoster roster;

    @Autowired
    private MeetDuties meet;

    @Autowired
    private LookThroughLedger night;

    @Autowired
    private Learning learning;

    @Autowired
    private Courses courses;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId school;
    private PersonId teacher;
    private LocalDate today;
    private Path folder;
    private Version course;

    @BeforeEach
    void a_teacher_and_a_course() {
        ByHand.writeDownOthers(database);
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        today = clock.now().on();
        folder = CourseFixture.folder(CourseFixture.newSlug());
        course = new CourseFixture(publication).publish(folder);
    }

    @Test
    void a_duty_comes_again_when_its_months_are_over_and_not_a_day_before() {
        var mandate = mandate(12);
        complete(course, today.minusMonths(12).plusDays(1));

        renew.renew(clock.now());
        assertThat(rounds()).containsExactly("1 MET true");
        renew.renew(on(today.plusDays(1)));

        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "MET", "ASSIGNED", "RENEWED");
        assertThat(ledger.counters(mandate)).hasSize(1).isEqualTo(counted(mandate));
    }

    @Test
    void nothing_comes_again_where_the_mandate_does_not_say_so() {
        mandate(0);
        complete(course, today.minusMonths(30));

        renew.renew(clock.now());

        assertThat(rounds()).containsExactly("1 MET true");
    }

    @Test
    void the_night_gives_a_further_round_once_and_the_recount_agrees() {
        mandate(12);
        complete(course, today.minusMonths(13));

        assertThat(night.look()).isZero();
        assertThat(night.look()).isZero();

        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
    }

    @Test
    void a_further_round_has_the_least_days_and_the_figures_of_yesterday_stay() {
        var mandate = mandate(12);
        complete(course, today.minusMonths(12));

        renew.renew(on(today.plusDays(1)));

        assertThat(LocalDate.parse(value("due_on", 2))).isAfterOrEqualTo(today.plusDays(31));
        assertThat(ledger.countersOn(mandate, today)).singleElement().asString().contains("MET");
        assertThat(ledger.countersOn(mandate, today.plusDays(1)))
                .singleElement()
                .asString()
                .contains("OPEN");
        assertThat(ledger.replay(mandate, today.plusDays(1))).isEqualTo(ledger.countersOn(mandate, today.plusDays(1)));
    }

    @Test
    void a_further_round_is_not_met_by_what_was_completed_before_but_by_a_new_completion() {
        mandate(12);
        complete(course, today.minusMonths(12));
        renew.renew(clock.now());

        meet.meetWhatIsCompleted();
        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
        complete(course, today);
        meet.meetWhatIsCompleted();

        assertThat(rounds()).containsExactly("1 MET false", "2 MET true");
        assertThat(value("met_on", 1)).isEqualTo(today.minusMonths(12).toString());
        assertThat(value("met_on", 2)).isEqualTo(today.toString());
    }

    @Test
    void who_goes_through_a_course_again_begins_at_its_first_lesson_and_keeps_what_was_done() {
        mandate(12);
        done(course, 1);
        done(course, 2);
        complete(course, today.minusMonths(12));

        renew.renew(clock.now());

        assertThat(learning.wayOf(teacher, course.id()).done()).isZero();
        assertThat(learning.wayOf(teacher, course.id()).completedOn()).isNull();
        assertThat(database.sql("select count(*) from learning.lesson_done where person_id = :person")
                        .param("person", teacher.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void who_left_is_given_nothing_again_and_who_comes_back_later_is() {
        mandate(12);
        complete(course, today.minusMonths(13));
        people.leave(teacher, today.minusDays(5));
        follow("LEFT");

        renew.renew(clock.now());
        assertThat(rounds()).containsExactly("1 MET true");
        database.sql("update people.person set state = 'LISTED', left_on = null where id = :person")
                .param("person", teacher.value())
                .update();
        people.move(teacher, school, today);
        follow("RETURNED");
        renew.renew(clock.now());

        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
    }

    @Test
    void an_earlier_round_is_not_moved_or_ended_with_the_present_one() {
        var mandate = mandate(12);
        complete(course, today.minusMonths(12));
        renew.renew(clock.now());

        people.leave(teacher, today);
        follow("LEFT");

        assertThat(rounds()).containsExactly("1 MET false", "2 LAPSED true");
        assertThat(ledger.counters(mandate)).isEqualTo(counted(mandate));
    }

    @Test
    void a_change_that_matters_asks_only_for_the_changed_lesson() {
        var mandate = mandate(0);
        done(course, 1);
        done(course, 2);
        complete(course, today.minusDays(40));

        var next = publish("material");
        renew.renew(clock.now());

        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
        assertThat(value("changes_to", 2)).isEqualTo("2");
        assertThat(learning.changesFor(teacher, next.id()).steps())
                .extracting(step -> step.lesson().number())
                .containsExactly(1);
        assertThat(ledger.counters(mandate)).isEqualTo(counted(mandate));
    }

    @Test
    void a_change_is_asked_for_once_and_met_by_reading_the_changed_lesson() {
        mandate(0);
        done(course, 1);
        done(course, 2);
        complete(course, today.minusDays(40));
        var next = publish("material");
        renew.renew(clock.now());
        renew.renew(clock.now());
        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");

        done(next, 1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> learning.completeChanges(teacher, next.id(), today));
        meet.meetWhatIsCompleted();

        assertThat(rounds()).containsExactly("1 MET false", "2 MET true");
        renew.renew(clock.now());
        assertThat(rounds()).containsExactly("1 MET false", "2 MET true");
    }

    @Test
    void changes_done_that_are_told_twice_meet_the_duty_once() {
        mandate(0);
        done(course, 1);
        done(course, 2);
        complete(course, today.minusDays(40));
        var next = publish("material");
        renew.renew(clock.now());
        done(next, 1);
        var told = new ChangesDone(teacher, course.course(), next.id(), today);

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> learning.completeChanges(teacher, next.id(), today));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rounds()).containsExactly("1 MET false", "2 MET true"));
        tell(told);

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ledger.events(teacher))
                        .containsExactly("ASSIGNED", "MET", "ASSIGNED", "RENEWED", "MET"));
    }

    @Test
    void a_minor_or_editorial_version_asks_for_nothing() {
        mandate(0);
        complete(course, today.minusDays(40));

        publish("minor");
        publish("editorial");
        renew.renew(clock.now());

        assertThat(rounds()).containsExactly("1 MET true");
    }

    @Test
    void who_has_not_completed_the_course_reads_the_new_version_in_the_duty_they_have() {
        mandate(0);

        publish("material");
        renew.renew(clock.now());

        assertThat(rounds()).containsExactly("1 OPEN true");
    }

    private void tell(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    /** For everybody at the school, given 50 days ago. */
    private MandateId mandate(int againMonths) {
        var rule = DueRule.fixed(today.plusDays(30), 30).again(againMonths);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, course.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), on(today.minusDays(50)));
        return version.mandate();
    }

    private Version publish(String change) {
        var head = folder.resolve("course.yaml");
        try {
            var text = Files.readString(head);
            Files.writeString(head, text.replaceAll("change-class: \\w+", "change-class: " + change));
            var lesson = folder.resolve("lessons/01-first.en.md");
            var words = Files.readString(lesson);
            Files.writeString(lesson, words.replaceAll("(\\w+) letters", change + " letters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseFixture(publication).publish(folder);
    }

    private void complete(Version version, LocalDate day) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> learning.complete(teacher, version.id(), day));
        meet.meetWhatIsCompleted();
    }

    private void done(Version version, int number) {
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, now()) on conflict do nothing
                """)
                .param("person", teacher.value())
                .param(
                        "lesson",
                        courses.lessons(version.id()).get(number - 1).id().value())
                .param("version", version.id().value())
                .update();
    }

    private void follow(String change) {
        var batch = ledger.roster(change, teacher);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> roster.follow(new Whom.ChangedBy(batch)));
    }

    private List<String> rounds() {
        return database.sql("""
                select round || ' ' || state || ' ' || current from mandates.duty
                 where person_id = :person order by round
                """)
                .param("person", teacher.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String value(String column, int round) {
        return database.sql("select cast(" + column
                        + " as text) from mandates.duty where person_id = :person and round = " + round)
                .param("person", teacher.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private List<String> counted(MandateId mandate) {
        return database.sql("""
                select cast(c as text) from (
                    select institution_id, course_id, mandate_id, state, due_on, counts, count(*) as people
                      from mandates.duty where mandate_id = :mandate and current group by 1, 2, 3, 4, 5, 6) c order by 1
                """)
                .param("mandate", mandate.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Moment on(LocalDate day) {
        return new Moment(day, java.time.Instant.parse("2026-11-30T10:00:00Z"));
    }
}
