package org.twige.mandates.shortfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.study.StudyTimeFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ShortfallTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private CountShortfalls count;

    @Autowired
    private Shortfalls shortfalls;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private List<PersonId> teachers;
    private Version course;
    private SignedIn coordinator;

    @BeforeEach
    void a_school_of_a_district_whose_five_teachers_owe_a_course() {
        people = new PeopleFixture(database);
        district = people.institution();
        school = people.institution(district);
        teachers = new ArrayList<>();
        for (var number = 0; number < 5; number++) {
            teachers.add(people.personAt(school));
        }
        course = new CourseFixture(publication).publish();
        coordinator = people.coordinatorOf(district);
        give(course);
    }

    @Test
    void the_institution_is_told_with_figures_and_the_office_page_says_how_many() throws Exception {
        grant(10);
        dueIn(7);

        count.count();

        assertThat(open())
                .singleElement()
                .satisfies(
                        unit -> assertThat(List.of(unit.learners(), unit.shortOfTime(), unit.granted(), unit.needed()))
                                .containsExactly(5, 5, 10, course.minutes()));
        var page = Jsoup.parse(read("/shortfalls?lang=en", coordinator).getContentAsString());
        assertThat(page.select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(people.code(school), "5 of 5");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("/study-time")
                .doesNotContain("/mandates");
        var office = Jsoup.parse(read("/office?lang=en", coordinator).getContentAsString());
        assertThat(office.expectFirst("li:has(a[href=/shortfalls])").text()).contains("1 to read");
    }

    @Test
    void the_sum_counts_also_the_people_of_units_for_which_the_list_has_no_room() throws Exception {
        for (var number = 0; number < Shortfalls.MOST + 2; number++) {
            database.sql("""
                    insert into mandates.shortfall (institution_id, since_on, counted_at, learners, short_of_time, granted,
                                                    needed)
                    values (:school, :today, now(), 5, 3, 60, 90)
                    """)
                    .param("school", people.institution(district).value())
                    .param("today", clock.now().on())
                    .update();
        }

        var page = read("/shortfalls?lang=en", coordinator).getContentAsString();

        assertThat(page).contains("502 units, 1,506 people");
    }

    @Test
    void a_colleague_elsewhere_sees_nothing_the_programme_office_sees_all_and_learners_have_no_such_page()
            throws Exception {
        grant(10);
        dueIn(7);
        count.count();

        var elsewhere = people.coordinatorOf(people.institution());
        assertThat(read("/shortfalls", elsewhere).getContentAsString()).doesNotContain(people.code(school));
        var office = people.official(Role.PROGRAMME_OFFICE);
        assertThat(read("/shortfalls", office).getContentAsString()).contains(people.code(school));
        var head = people.personAt(school);
        people.responsible(head, Role.SUPERVISOR, school);
        var seenByHead = read("/shortfalls", PeopleFixture.signedIn(head, Role.SUPERVISOR))
                .getContentAsString();
        assertThat(seenByHead).contains(people.code(school)).doesNotContain("href=\"/study-time\"");
        assertThat(read("/shortfalls", PeopleFixture.signedIn(teachers.getFirst()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void enough_time_ends_it_at_once_and_counting_twice_changes_nothing() {
        grant(10);
        dueIn(7);
        count.count();
        count.count();
        assertThat(rows()).isEqualTo(1);

        grant(course.minutes());

        await().until(() -> open().isEmpty());
        count.count();
        assertThat(open()).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void it_ends_in_the_night_when_people_have_learnt_or_their_dates_are_later() {
        grant(10);
        dueIn(7);
        count.count();
        assertThat(open()).hasSize(1);

        dueIn(300);
        count.count();

        assertThat(open()).isEmpty();

        dueIn(7);
        count.count();
        assertThat(open()).hasSize(1);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void lessons_that_are_done_are_not_needed_any_more() {
        grant(10);
        dueIn(7);
        var lesson = courses.lessons(course.id()).getFirst();
        teachers.forEach(teacher -> database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, now())
                """)
                .param("person", teacher.value())
                .param("lesson", lesson.id().value())
                .param("version", course.id().value())
                .update());

        count.count();

        assertThat(open().getFirst().needed()).isEqualTo(course.minutes() - lesson.minutes());
    }

    @Test
    void one_learner_in_ten_is_not_yet_a_unit_without_time_and_whoever_is_late_is_not_counted() {
        grant(10);
        for (var number = 0; number < 5; number++) {
            teachers.add(people.personAt(school));
        }
        give(course);
        dueIn(300);
        due(teachers.getFirst(), 7);
        count.count();
        assertThat(open()).isEmpty();

        due(teachers.get(1), 7);
        count.count();
        assertThat(open())
                .singleElement()
                .satisfies(unit -> assertThat(unit.shortOfTime()).isEqualTo(2));

        due(teachers.get(1), -1);
        count.count();
        assertThat(open())
                .singleElement()
                .satisfies(unit -> assertThat(unit.learners()).isEqualTo(9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_needed_is_what_a_clerk_works_out_by_hand(long seed) {
        var chance = new Random(seed);
        var second = new CourseFixture(publication).publish();
        give(second);
        grant(10);
        var needed = new ArrayList<Integer>();
        for (var teacher : teachers) {
            var first = 1 + chance.nextInt(20);
            var last = first + 1 + chance.nextInt(20);
            due(teacher, course, first);
            due(teacher, second, last);
            needed.add(Math.max(
                    Math.ceilDiv(course.minutes() * 7, first),
                    Math.ceilDiv((course.minutes() + second.minutes()) * 7, last)));
        }

        count.count();

        var counted = open().getFirst();
        assertThat(counted.needed())
                .as("seed %d", seed)
                .isEqualTo(needed.stream().max(Integer::compare).get());
        assertThat(counted.shortOfTime())
                .isEqualTo((int) needed.stream().filter(minutes -> minutes > 10).count());
    }

    private List<Shortfall> open() {
        return shortfalls.within(responsibilities.scopeOf(coordinator));
    }

    private int rows() {
        return database.sql("select count(*) from mandates.shortfall where institution_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    /** Dates follow at once; what the tests say of dates comes after that. */
    private void grant(int minutes) {
        new StudyTimeFixture(beans).grant(school, minutes, LocalDate.of(2026, 1, 1));
        ByHand.followStudyTime(beans, clock.now().on());
    }

    private void dueIn(int days) {
        teachers.forEach(teacher -> due(teacher, days));
    }

    private void due(PersonId teacher, int days) {
        due(teacher, course, days);
    }

    private void due(PersonId teacher, Version of, int days) {
        database.sql("update mandates.duty set due_on = :due where person_id = :person and course_id = :course")
                .param("due", clock.now().on().plusDays(days))
                .param("person", teacher.value())
                .param("course", of.course().value())
                .update();
    }

    private void give(Version owed) {
        var rule = DueRule.fixed(clock.now().on().plusDays(300), 0);
        var version = new LedgerFixture(database).version(LedgerFixture.everybodyAt(school), rule, owed.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private MockHttpServletResponse read(String address, SignedIn reader) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse();
    }
}
