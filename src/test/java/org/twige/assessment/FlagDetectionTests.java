package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.flags.Devices;
import org.twige.assessment.flags.LookForFlags;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** What the night finds unusual about finals, and what it leaves in peace. */
@PageTest
class FlagDetectionTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private LookForFlags night;

    @Autowired
    private Devices devices;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private FinalFixture fixture;
    private MadeFinals finals;
    private PeopleFixture people;
    private Instant lately;

    @BeforeEach
    void a_course_with_forty_items() {
        fixture = new FinalFixture(browser, database, publication, courses);
        finals = new MadeFinals(database, fixture.course());
        people = new PeopleFixture(database);
        lately = clock.instant().minus(Duration.ofHours(5));
    }

    private List<String> flags(AttemptId attempt) {
        return database.sql("select kind from assessment.flag where attempt_id = :attempt order by kind")
                .param("attempt", attempt.value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private String result(AttemptId attempt) {
        return database.sql("select row(score, passed, closed_at)::text from assessment.attempt where id = :attempt")
                .param("attempt", attempt.value())
                .query(String.class)
                .single();
    }

    private PersonId somebody() {
        return people.personAt(people.institution());
    }

    @Test
    void right_answers_faster_than_anybody_reads_are_flagged_once_and_change_nothing() {
        var hasty = finals.passed(somebody(), "", lately, A_SECOND);
        var calm = finals.passed(somebody(), "", lately, A_MINUTE);
        var before = result(hasty);

        night.look();
        night.look();

        assertThat(flags(hasty)).containsExactly("TIMES");
        assertThat(flags(calm)).isEmpty();
        assertThat(result(hasty)).isEqualTo(before);
        assertThat(database.sql("select evidence ->> 'fast' from assessment.flag where attempt_id = :id")
                        .param("id", hasty.value())
                        .query(String.class)
                        .single())
                .isEqualTo("40");
    }

    @Test
    void fast_guesses_that_are_wrong_are_nobodys_gain_and_not_flagged() {
        var guesses = finals.passed(somebody(), "bcdbcdbcdbcdbcdbcdbcdbcdbcdb", lately, A_SECOND);

        night.look();

        assertThat(flags(guesses)).doesNotContain("TIMES");
    }

    @Test
    void answers_that_are_sent_one_after_the_other_after_all_was_read_are_not_hasty() {
        var readFirst = finals.passed(somebody(), "", lately, A_SECOND, A_MINUTE);

        night.look();

        assertThat(flags(readFirst)).isEmpty();
    }

    /** Everywhere else three wrong answers are equally usual, so chance gives the same one to a third. */
    private void fortyOthersWithAllKindsOfWrongAnswers() {
        for (var one = 0; one < 40; one++) {
            var turn = one;
            var answers = IntStream.range(0, 12)
                    .mapToObj(question -> "bcd".substring((turn + question) % 3, (turn + question) % 3 + 1))
                    .collect(Collectors.joining());
            finals.passed(somebody(), answers, lately, A_MINUTE);
        }
    }

    @Test
    void two_colleagues_with_the_same_ten_wrong_answers_are_flagged_both() {
        fortyOthersWithAllKindsOfWrongAnswers();
        var school = people.institution();
        var one = finals.passed(people.personAt(school), "bbcdbdcbbc", lately, A_MINUTE);
        var other = finals.passed(people.personAt(school), "bbcdbdcbbc", lately, A_MINUTE);
        var third = finals.passed(people.personAt(school), "cdbcdbdcdd", lately, A_MINUTE);
        var elsewhere = finals.passed(somebody(), "bbcdbdcbbc", lately, A_MINUTE);

        night.look();

        assertThat(flags(one)).containsExactly("SHARED");
        assertThat(flags(other)).containsExactly("SHARED");
        assertThat(flags(third)).isEmpty();
        assertThat(flags(elsewhere)).isEmpty();
    }

    @Test
    void two_records_of_one_person_do_not_share_answers_with_each_other() {
        fortyOthersWithAllKindsOfWrongAnswers();
        var school = people.institution();
        var person = people.personAt(school);
        var record = people.personAt(school);
        var one = finals.passed(person, "bbcdbdcbbc", lately, A_MINUTE);
        var other = finals.passed(record, "bbcdbdcbbc", lately, A_MINUTE);
        database.sql("""
                with done as (insert into people.merge (kept_id, merged_id, state, asked_by, asked_at, decided_by,
                                                        decided_at, merged_on, state_before)
                              values (:of, :record, 'DONE', :record, now(), :record, now(), current_date, 'LISTED')
                              returning id)
                insert into people.alias (person_id, kept_id, merge_id) select :record, :of, id from done
                """)
                .param("of", person.value())
                .param("record", record.value())
                .update();

        night.look();

        assertThat(flags(one)).isEmpty();
        assertThat(flags(other)).isEmpty();
    }

    @Test
    void a_hundred_colleagues_who_guess_each_for_themselves_are_not_flagged() {
        fortyOthersWithAllKindsOfWrongAnswers();
        var school = people.institution();
        var chance = new Random(20261130);
        var attempts = Stream.generate(() -> finals.passed(people.personAt(school), guesses(chance), lately, A_MINUTE))
                .limit(100)
                .toList();

        night.look();

        assertThat(attempts).allSatisfy(attempt -> assertThat(flags(attempt)).isEmpty());
    }

    private static String guesses(Random chance) {
        return IntStream.range(0, 12)
                .mapToObj(_ -> List.of("b", "c", "d").get(chance.nextInt(3)))
                .collect(Collectors.joining());
    }

    private List<AttemptId> withOneDevice(int people, InstitutionId at) {
        var number = devices.newNumber();
        return IntStream.range(0, people)
                .mapToObj(turn -> {
                    var attempt = finals.passed(
                            this.people.personAt(at), "", lately.plus(Duration.ofMinutes(5L * turn)), A_MINUTE);
                    devices.note(attempt.value(), number);
                    return attempt;
                })
                .toList();
    }

    @Test
    void four_people_within_an_hour_with_one_device_are_flagged_and_three_are_not() {
        var four = withOneDevice(4, people.institution());
        var three = withOneDevice(3, people.institution());

        night.look();

        assertThat(four).allSatisfy(attempt -> assertThat(flags(attempt)).containsExactly("DEVICE"));
        assertThat(three).allSatisfy(attempt -> assertThat(flags(attempt)).isEmpty());
    }

    @Test
    void the_device_of_an_earlier_day_can_be_recognised_by_nobody() {
        var today = country.today(clock);
        database.sql("insert into assessment.device_key (on_day, key) values (:day, '\\x00') on conflict do nothing")
                .param("day", today.minusDays(1))
                .update();
        var old = finals.passed(somebody(), "", lately, A_MINUTE);
        database.sql("insert into assessment.device_mark (attempt_id, on_day, mark) values (:id, :day, '\\x00')")
                .param("id", old.value())
                .param("day", today.minusDays(31))
                .update();

        night.look();

        assertThat(database.sql("select count(*) from assessment.device_key where on_day < :today")
                        .param("today", today)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(marks(old.value())).isZero();
    }

    @Test
    void beginning_a_final_notes_a_mark_and_never_the_number_of_the_device() throws Exception {
        var version = fixture.course();
        var learner = fixture.learnerAfterLessons(version);

        var answer = learner.perform(learner.form(learner.open(fixture.door(version)), "/final"));
        var cookie = answer.getHeaders("Set-Cookie").stream()
                .filter(set -> set.startsWith("device="))
                .findFirst()
                .orElseThrow();

        var attempt = UUID.fromString(String.valueOf(answer.getRedirectedUrl()).split("/", -1)[2]);
        assertThat(cookie).contains("HttpOnly", "Max-Age=86400", "Path=/learn");
        assertThat(marks(attempt)).isOne();
        assertThat(database.sql("select encode(mark, 'hex') from assessment.device_mark where attempt_id = :id")
                        .param("id", attempt)
                        .query(String.class)
                        .single())
                .isNotEqualTo(cookie.split("[=;]", -1)[1]);
    }

    private int marks(UUID attempt) {
        return database.sql("select count(*) from assessment.device_mark where attempt_id = :id")
                .param("id", attempt)
                .query(Integer.class)
                .single();
    }
}
