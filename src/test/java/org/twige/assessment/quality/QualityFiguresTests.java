package org.twige.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.country.Place;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Jobs;

/** What is counted of closed finals, and what is not. */
@PageTest
class QualityFiguresTests {

    private static final List<String> PAIR = List.of("1a-001", "1b-001");
    private static final List<String> OTHER_PAIR = List.of("1a-002", "1b-001");
    private static final List<String> THREE = List.of("1a-001", "1a-002", "1a-003");
    private static final Duration LONG_AGO = Duration.ofDays(200);

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private CountQuality count;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Country country;

    private CountedFigures figures;
    private TakenForms taken;

    @BeforeEach
    void a_course() {
        figures = new CountedFigures(database, count, jobs);
        taken = TakenForms.of(database, publication);
    }

    @Test
    void every_option_is_counted_and_no_answer_too() {
        taken.answered(PAIR, "11", 30).answered(PAIR, "01", 6).answered(PAIR, "-1", 4);

        figures.countNow();

        assertThat(figures.options(taken, "1a-001"))
                .containsExactlyInAnyOrder(key("1a-001") + " 30 30", wrong("1a-001") + " 6 0");
        assertThat(figures.items(taken, "unanswered")).containsExactly(4.0, 0.0);
        assertThat(figures.items(taken, "facility").getFirst()).isEqualTo(0.75);
    }

    @Test
    void exposure_is_the_share_of_forms_that_could_show_the_item_and_did() {
        taken.answered(PAIR, "11", 10).answered(OTHER_PAIR, "10", 30);

        figures.countNow();

        assertThat(figures.items(taken, "forms / could_show::float8")).containsExactly(0.25, 0.75, 1.0);
    }

    @Test
    void the_time_is_what_passed_since_the_answer_before() {
        taken.answered(PAIR, "11", 5);

        figures.countNow();

        assertThat(figures.items(taken, "seconds")).containsExactly(40.0, 40.0);
        assertThat(figures.items(taken, "timed")).containsExactly(5.0, 5.0);
    }

    @Test
    void drift_is_the_difference_between_the_last_ninety_days_and_before_with_its_standard_error() {
        taken.closed(LONG_AGO).answered(PAIR, "11", 30).answered(PAIR, "01", 10);
        taken.closed(Duration.ofDays(2)).answered(PAIR, "11", 20).answered(PAIR, "01", 20);

        figures.countNow();

        assertThat(figures.items(taken, "drift").getFirst()).isEqualTo(-0.25, within(1e-9));
        assertThat(figures.items(taken, "drift_error").getFirst())
                .isEqualTo(Math.sqrt(0.25 / 39 + 0.1875 / 39), within(1e-9));
    }

    @Test
    void the_drift_of_few_answers_is_not_told() {
        taken.closed(LONG_AGO).answered(PAIR, "11", 29);
        taken.closed(Duration.ofDays(2)).answered(PAIR, "01", 40);

        figures.countNow();

        assertThat(figures.untold(taken, "drift")).isEqualTo(2);
    }

    @Test
    void questions_about_changes_alone_stay_apart() {
        taken.answered(PAIR, "11", 3).aboutChangesAlone().answered(PAIR, "00", 5);

        figures.countNow();

        assertThat(figures.form(taken, "forms")).isEqualTo(3);
        assertThat(figures.items(taken, "forms")).containsExactly(3.0, 3.0);
    }

    @Test
    void an_item_whose_text_only_got_a_comma_is_the_same_item_in_the_next_version() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        taken = TakenForms.of(database, new CourseFixture(publication).publish(folder));
        taken.answered(PAIR, "11", 2);
        CourseFixture.change(folder, "items/1.a.yaml", "Question 1a-001 in English?", "Question, 1a-001 in english?");
        var next = TakenForms.of(database, new CourseFixture(publication).publish(folder));
        next.by(somebodyElse()).answered(PAIR, "01", 3);

        figures.countNow();

        assertThat(figures.items(taken, "forms")).containsExactly(5.0, 5.0);
    }

    @Test
    void an_item_with_another_question_is_another_item_under_its_code() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        taken = TakenForms.of(database, new CourseFixture(publication).publish(folder));
        taken.answered(PAIR, "11", 2);
        CourseFixture.change(
                folder, "items/1.a.yaml", "Question 1a-001 in English?", "Not question 1a-001 in English?");
        var next = TakenForms.of(database, new CourseFixture(publication).publish(folder));
        next.by(somebodyElse()).answered(PAIR, "01", 3);

        figures.countNow();

        assertThat(figures.items(taken, "forms")).containsExactlyInAnyOrder(2.0, 3.0, 5.0);
    }

    @Test
    void a_count_that_is_asked_for_twice_is_made_once() {
        taken.answered(PAIR, "11", 3);
        var before = runs();

        var job = figures.countNow();
        count.countFor(job);
        count.count("job:" + job);

        assertThat(runs()).isEqualTo(before + 1);
    }

    @Test
    void earlier_counts_stay() {
        taken.answered(PAIR, "11", 3);
        figures.countNow();
        taken.answered(PAIR, "00", 3);

        figures.countNow();

        assertThat(database.sql(
                                "select facility from assessment.quality_item where course_id = :course and code = '1a-001'")
                        .param("course", taken.course())
                        .query(Double.class)
                        .list())
                .containsExactlyInAnyOrder(1.0, 0.5);
    }

    @Test
    void an_item_much_harder_in_one_language_is_of_class_c() {
        taken.in("en").answered(THREE, "110", 200).answered(THREE, "011", 100);
        taken.in("rw").answered(THREE, "110", 80).answered(THREE, "011", 220);

        figures.countNow();

        var harder = figures.dif(taken, "1a-001", "rw");
        assertThat(figures.dif(taken, "1a-001", "rw", "odds_ratio")).isEqualTo(5.5, within(1e-9));
        assertThat(figures.dif(taken, "1a-001", "rw", "delta")).isEqualTo(-2.35 * Math.log(5.5), within(1e-9));
        assertThat(harder).containsEntry("class", "C");
        assertThat(figures.dif(taken, "1a-002", "rw")).containsEntry("class", null);
    }

    @Test
    void a_group_that_is_too_small_is_named_without_figures() {
        taken.in("en").answered(THREE, "110", 200).answered(THREE, "011", 200);
        taken.in("rw").answered(THREE, "110", 20).answered(THREE, "011", 179);

        figures.countNow();

        assertThat(figures.dif(taken, "1a-001", "rw"))
                .containsEntry("focal_forms", 199L)
                .containsEntry("odds_ratio", null)
                .containsEntry("class", null);
    }

    @Test
    void people_are_told_by_place_track_and_sex() {
        var urban = Districts.urban(country);
        var city = urban.stream().filter(code -> isDistrict(code)).findFirst().orElseThrow();
        var village = country.districts().stream()
                .map(Place::code)
                .filter(code -> !urban.contains(code))
                .findFirst()
                .orElseThrow();
        var track = country.vocabulary().tracks().getFirst();
        taken.by(somebody(city, track.levels().getFirst(), "M")).answered(THREE, "110", 300);
        taken.by(somebody(village, "none", "F")).answered(THREE, "011", 250);

        figures.countNow();

        assertThat(figures.dif(taken, "1a-001", "RURAL")).containsEntry("reference", "URBAN");
        assertThat(figures.dif(taken, "1a-001", "OTHER")).containsEntry("reference", track.code());
        assertThat(figures.dif(taken, "1a-001", "F")).containsEntry("reference", "M");
    }

    private boolean isDistrict(String code) {
        return country.districts().stream().anyMatch(place -> place.code().equals(code));
    }

    private PersonId somebody(String district, String level, String sex) {
        var people = new PeopleFixture(database);
        var person = people.personAt(people.institution(people.root(), "school", district));
        database.sql("update people.post set job_level = :level where person_id = :person")
                .param("level", level)
                .param("person", person.value())
                .update();
        database.sql("update people.person set sex = :sex where id = :person")
                .param("sex", sex)
                .param("person", person.value())
                .update();
        return person;
    }

    private PersonId somebodyElse() {
        var people = new PeopleFixture(database);
        return people.personAt(people.root());
    }

    private String key(String code) {
        return database.sql("select key from assessment.item where version_id = :version and code = :code")
                .param("version", taken.version().id().value())
                .param("code", code)
                .query(String.class)
                .single();
    }

    private String wrong(String code) {
        return key(code).equals("a") ? "b" : "a";
    }

    private long runs() {
        return database.sql("select count(*) from assessment.quality_run")
                .query(Long.class)
                .single();
    }
}
