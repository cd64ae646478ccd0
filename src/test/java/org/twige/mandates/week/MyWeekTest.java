package org.twige.mandates.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.plan.Slot;
import org.twige.learning.plan.WeekChoice;
import org.twige.learning.plan.WeekChoices;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandates;
import org.twige.mandates.ToDo;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.study.StudyTimeFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

@PageTest
class MyWeekTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private WeeklyPlans plans;

    @Autowired
    private WeekChoices choices;

    @Autowired
    private Mandates mandates;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private InstitutionId school;
    private PersonId teacher;
    private Version course;

    @BeforeEach
    void a_teacher_who_owes_a_course() {
        people = new PeopleFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        course = new CourseFixture(publication).publish();
        give(LocalDate.of(2027, 6, 30));
    }

    @Test
    void the_week_is_proposed_from_what_the_institution_grants() throws Exception {
        grant(60);

        var page = open();

        assertThat(page.expectFirst("main").text()).contains("grants you 60 minutes a week");
        assertThat(page.expectFirst("input[name=minutes]").val()).isEqualTo("60");
        assertThat(page.expectFirst("a.govuk-button").attr("href")).isEqualTo(learn() + "/lessons/1");
    }

    @Test
    void the_own_week_belongs_to_the_own_training() throws Exception {
        assertThat(open().select(".govuk-service-navigation__item--active a").attr("href"))
                .isEqualTo("/my-training");
    }

    @Test
    void more_minutes_bring_the_end_nearer_on_this_page_and_on_my_training() throws Exception {
        assertThat(send("/my-week/hours", Map.of("minutes", "10")).getRedirectedUrl())
                .isEqualTo("/my-week?saved=true");
        var slow = plans.of(teacher).plan().doneOn().orElseThrow();
        send("/my-week/hours", Map.of("minutes", "300"));
        var fast = plans.of(teacher).plan().doneOn().orElseThrow();

        assertThat(fast).isBefore(slow);
        assertThat(training()).contains("At this pace: done on " + fast.getDayOfMonth() + " ");
    }

    @Test
    void own_times_are_kept_and_the_proposal_comes_back_when_asked_for() throws Exception {
        grant(90);
        var times = new HashMap<>(Map.of("tuesday-from", "06:30", "tuesday-minutes", "45"));
        times.putAll(Map.of("sunday-from", "", "sunday-minutes", "20"));

        send("/my-week/times", times);

        assertThat(plans.of(teacher).week().slots())
                .extracting(slot -> slot.day(), slot -> slot.from(), slot -> slot.minutes())
                .containsExactly(tuple(DayOfWeek.TUESDAY, LocalTime.of(6, 30), 45), tuple(DayOfWeek.SUNDAY, null, 20));
        assertThat(open().expectFirst("input[name=minutes]").val()).isEqualTo("65");

        send("/my-week/proposal", Map.of());

        assertThat(choices.of(teacher)).isEmpty();
        assertThat(plans.of(teacher).week().minutes()).isEqualTo(90);
    }

    @Test
    void who_asks_for_more_than_the_usual_times_hold_finds_the_own_times_open() throws Exception {
        grant(60);

        var page = Jsoup.parse(send("/my-week/hours", Map.of("minutes", "1200")).getContentAsString());

        assertThat(page.select(".govuk-error-summary").text()).contains("choose your own days and times");
        assertThat(page.select("details:has([name=monday-minutes])").hasAttr("open"))
                .isTrue();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_kept() throws Exception {
        var wrong =
                send("/my-week/times", Map.of("monday-from", "late", "friday-from", "23:30", "friday-minutes", "60"));

        var page = Jsoup.parse(wrong.getContentAsString());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#monday-from", "#friday-minutes");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Monday: Enter the time in digits, such as 08:00",
                        "Friday: This time must end before midnight");
        assertThat(page.expectFirst("#monday-from").val()).isEqualTo("late");
        assertThat(page.expectFirst("details[open]").select("#friday-minutes")).hasSize(1);
        assertThat(send("/my-week/hours", Map.of("minutes", "9")).getStatus()).isEqualTo(422);
        assertThat(send("/my-week/hours", Map.of("minutes", "1200")).getContentAsString())
                .contains("choose your own days and times");
        assertThat(send("/my-week/times", Map.of()).getContentAsString()).contains("at least one day");
        assertThat(choices.of(teacher)).isEmpty();
    }

    @Test
    void a_lesson_that_is_done_leaves_the_plan_and_stands_under_what_was_done() throws Exception {
        grant(90);
        var before = minutesLeft();
        var lesson = done(1);

        assertThat(minutesLeft()).isEqualTo(before - lesson.minutes());
        assertThat(open().expectFirst("main").text())
                .contains("Done this week")
                .contains(lesson.minutes() + " of 90 minutes")
                .contains(lesson.title("en"));
    }

    @Test
    void who_cannot_finish_in_the_granted_time_is_not_blamed() throws Exception {
        grant(10);
        database.sql("update mandates.duty set due_on = :due where person_id = :person")
                .param("due", nextMondayToLearnOn())
                .param("person", teacher.value())
                .update();

        assertThat(open().expectFirst(".govuk-inset-text").text())
                .contains("We tell your institution, not you, that this is too little");
    }

    /** Ten minutes a week are learnt on Mondays, and holidays take some of them away. */
    private LocalDate nextMondayToLearnOn() {
        return Stream.iterate(
                        clock.now().on().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), monday -> monday.plusWeeks(1))
                .filter(beans.getBean(Country.class)::isStudyDay)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_rest_of_the_week_can_be_told_to_the_person() {
        choices.choose(
                teacher,
                WeekChoice.of(Arrays.stream(DayOfWeek.values())
                        .map(day -> new Slot(day, null, 10))
                        .toList()),
                clock.now().at());

        var week = plans.thisWeek(teacher);

        assertThat(week.minutesPerWeek()).isEqualTo(70);
        assertThat(week.times())
                .isNotEmpty()
                .allMatch(time -> !time.on().isBefore(clock.now().on()));
        assertThat(week.times().getFirst().address()).isEqualTo(learn() + "/lessons/1");
        assertThat(plans.thisWeek(people.personAt(people.institution())).times())
                .isEmpty();
    }

    @Test
    void a_course_that_stands_still_comes_after_one_that_runs_wherever_somebody_looks() throws Exception {
        var running = course;
        course = new CourseFixture(publication).publish();
        give(LocalDate.of(2027, 3, 31));
        database.sql("""
                update mandates.duty set state = 'PAUSED', paused_on = :today
                 where person_id = :person and course_id = :course
                """)
                .param("today", clock.now().on())
                .param("person", teacher.value())
                .param("course", course.course().value())
                .update();
        course = running;

        var done = plans.of(teacher)
                .plan()
                .doneOn(left -> left.address().startsWith(learn()))
                .orElseThrow();

        assertThat(open().expectFirst("main a.govuk-button").attr("href")).isEqualTo(learn() + "/lessons/1");
        assertThat(training()).contains("At this pace: done on " + done.getDayOfMonth() + " ");
        assertThat(mandates.toDo(teacher)).extracting(ToDo::course).first().isEqualTo(running.course());
    }

    @Test
    void whoever_owes_nothing_reads_so() throws Exception {
        teacher = people.personAt(people.institution());

        assertThat(open().expectFirst("main").text()).contains("Nothing is left for you to learn");
    }

    /** Dates follow at once; what the tests say of dates comes after that. */
    private void grant(int minutes) {
        new StudyTimeFixture(beans).grant(school, minutes, LocalDate.of(2026, 1, 1));
        ByHand.followStudyTime(beans, clock.now().on());
    }

    private Lesson done(int number) {
        var lesson = beans.getBean(Courses.class).lessons(course.id()).get(number - 1);
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, :at)
                """)
                .param("person", teacher.value())
                .param("lesson", lesson.id().value())
                .param("version", course.id().value())
                .param("at", Timestamp.from(clock.now().at()))
                .update();
        return lesson;
    }

    private int minutesLeft() {
        return plans.of(teacher).owed().getFirst().goal().minutes();
    }

    private void give(LocalDate due) {
        var ledger = new LedgerFixture(database);
        var version = ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(due, 0), course.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private String learn() {
        return "/learn/"
                + database.sql("select slug from courses.course where id = :id")
                        .param("id", course.course().value())
                        .query(String.class)
                        .single();
    }

    private Document open() throws Exception {
        return Jsoup.parse(read("/my-week?lang=en"));
    }

    private String training() throws Exception {
        return Jsoup.parse(read("/my-training?lang=en")).text();
    }

    private String read(String address) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        var form = post(address).with(csrf());
        fields.forEach(form::param);
        return pages.perform(form.requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse();
    }
}
