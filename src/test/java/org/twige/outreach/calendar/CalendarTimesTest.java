package org.twige.outreach.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.learning.plan.Slot;
import org.twige.learning.plan.WeekChoice;
import org.twige.learning.plan.WeekChoices;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Times to learn and classes in a person's calendar. */
@PageTest
class CalendarTimesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private WeekChoices choices;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId school;
    private PersonId teacher;
    private UUID course;
    private String address;

    @BeforeEach
    void a_teacher_with_a_calendar_who_owes_a_course() throws Exception {
        people = new PeopleFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        course = new CourseFixture(publication).publish().course().value();
        database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (gen_random_uuid(), :person, :course, :school, :due, 'OPEN', true, :today)
                """)
                .param("person", teacher.value())
                .param("course", course)
                .param("school", school.value())
                .param("due", country.today(clock).plusDays(200))
                .param("today", country.today(clock))
                .update();
        database.sql("update people.person set language = 'en' where id = :person")
                .param("person", teacher.value())
                .update();
        address = address();
    }

    @Test
    void times_to_learn_stand_in_the_calendar_only_where_the_person_wants_them() throws Exception {
        learnsDaily(LocalTime.of(23, 0));
        assertThat(studyTimes()).isEmpty();

        send(post("/my-calendar/study-times").param("wanted", "true"));
        var times = studyTimes();
        assertThat(times).isNotEmpty().allSatisfy(time -> {
            assertThat(time.getSummary().getValue()).isEqualTo("Time to learn");
            assertThat(time.getUrl().getValue()).endsWith("/my-week");
            assertThat(minutes(time)).isEqualTo(10);
            assertThat(start(time).atZone(country.zone()).toLocalTime()).isEqualTo(LocalTime.of(23, 0));
        });
        assertThat(text()).doesNotContain(teacher.toString());
        assertThat(my()).contains("Take my times to learn out");

        send(post("/my-calendar/study-times").param("wanted", "false"));
        assertThat(studyTimes()).isEmpty();
    }

    @Test
    void a_time_that_moves_is_the_same_entry_with_a_higher_number_and_stays_so_until_it_moves_again() throws Exception {
        send(post("/my-calendar/study-times").param("wanted", "true"));
        learnsDaily(LocalTime.of(23, 0));
        var before = studyTimes();
        assertThat(studyTimes()).extracting(CalendarTimesTest::number).isEqualTo(numbers(before));

        learnsDaily(LocalTime.of(23, 45));
        var after = studyTimes();

        var old = before.get(1);
        var moved = after.stream()
                .filter(time -> time.getUid().equals(old.getUid()))
                .findFirst()
                .orElseThrow();
        assertThat(number(moved)).isGreaterThan(number(old));
        assertThat(start(moved)).isEqualTo(start(old).plus(Duration.ofMinutes(45)));
        assertThat(after).extracting(VEvent::getUid).doesNotHaveDuplicates();
    }

    @Test
    void whoever_learns_at_any_time_of_a_day_has_the_day_marked_and_free() throws Exception {
        send(post("/my-calendar/study-times").param("wanted", "true"));
        learnsDaily(null);

        assertThat(studyTimes()).isNotEmpty().allSatisfy(time -> {
            assertThat(time.getDateStart().getValue().hasTime()).isFalse();
            assertThat(time.getTransparency().isTransparent()).isTrue();
        });
    }

    @Test
    void another_address_keeps_the_wish() throws Exception {
        learnsDaily(null);
        send(post("/my-calendar/study-times").param("wanted", "true"));

        address = address();

        assertThat(studyTimes()).isNotEmpty();
    }

    @Test
    void a_class_stands_there_with_its_place_and_time_and_a_cancelled_one_as_cancelled() throws Exception {
        var begins = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
        var id = aClass(begins, teacher);
        var event = ofClass(id).getFirst();
        assertThat(event.getSummary().getValue()).endsWith(": class");
        assertThat(event.getLocation().getValue()).startsWith("Staff room, ");
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(begins));
        assertThat(minutes(event)).isEqualTo(60);
        assertThat(event.getStatus().isConfirmed()).isTrue();

        database.sql("""
                update learning.group_class
                   set cancelled_at = :now, cancelled_because = 'ill', changes = 1, changed_at = :now where id = :id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();

        var cancelled = ofClass(id).getFirst();
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(number(cancelled)).isGreaterThan(number(event));
        assertThat(text()).as("why is between people").doesNotContain("ill\r\n");
    }

    @Test
    void a_program_that_could_not_read_for_an_hour_finds_every_date_as_it_is_now_and_once() throws Exception {
        var kept = aClass(clock.instant().plus(Duration.ofDays(3)), teacher);
        var before = ofClass(kept).getFirst();
        moved(kept, Duration.ofDays(4));
        moved(kept, Duration.ofDays(5));
        var fresh = aClass(clock.instant().plus(Duration.ofDays(6)), teacher);

        assertThat(ofClass(fresh)).hasSize(1);
        assertThat(ofClass(kept)).singleElement().satisfies(event -> {
            assertThat(event.getUid()).isEqualTo(before.getUid());
            assertThat(number(event)).isEqualTo(2);
            assertThat(start(event)).isAfter(start(before).plus(Duration.ofDays(1)));
        });
    }

    private void moved(UUID id, Duration ahead) {
        database.sql("update learning.group_class set starts_at = :begins, changes = changes + 1 where id = :id")
                .param("begins", Timestamp.from(clock.instant().plus(ahead)))
                .param("id", id)
                .update();
    }

    @Test
    void a_class_stands_with_who_leads_it_and_not_with_who_does_not_come_or_is_on_no_list() throws Exception {
        var colleague = people.personAt(school);
        var led = aClass(clock.instant().plus(Duration.ofDays(3)), colleague);
        database.sql("update learning.group_class set facilitator_id = :me where id = :id")
                .param("me", teacher.value())
                .param("id", led)
                .update();
        var declined = aClass(clock.instant().plus(Duration.ofDays(4)), teacher);
        database.sql("update learning.class_place set comes = false where class_id = :id")
                .param("id", declined)
                .update();
        var others = aClass(clock.instant().plus(Duration.ofDays(4)), colleague);

        assertThat(ofClass(led))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).endsWith(": you lead the class"));
        assertThat(ofClass(declined)).isEmpty();
        assertThat(ofClass(others)).isEmpty();
    }

    private UUID aClass(Instant begins, PersonId whom) {
        var id = database.sql("""
                insert into learning.group_class (course_id, version_id, language, institution_id, room, starts_at,
                    minutes, seats, open_to_unit, facilitator_id, made_by, made_at)
                values (:course, gen_random_uuid(), 'en', :school, 'Staff room', :begins, 60, 20, false, :leads, :leads,
                    :now)
                returning id
                """)
                .param("course", course)
                .param("school", school.value())
                .param("begins", Timestamp.from(begins))
                .param("leads", people.personAt(school).value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        database.sql("""
                insert into learning.class_place (class_id, person_id, added_by, added_at)
                values (:id, :person, gen_random_uuid(), :now)
                """)
                .param("id", id)
                .param("person", whom.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Ten minutes each working day, so that the small course lasts for some days. */
    private void learnsDaily(@Nullable LocalTime from) {
        var slots = List.of(DayOfWeek.values()).stream()
                .map(day -> new Slot(day, from, 10))
                .toList();
        choices.choose(teacher, WeekChoice.of(slots), clock.instant());
    }

    private List<VEvent> studyTimes() throws Exception {
        return events().stream()
                .filter(event -> event.getUid().getValue().startsWith("study-"))
                .toList();
    }

    private List<VEvent> ofClass(UUID id) throws Exception {
        return events().stream()
                .filter(event -> event.getUid().getValue().equals("class-" + id + "@twige"))
                .toList();
    }

    private static List<Integer> numbers(List<VEvent> events) {
        return events.stream().map(CalendarTimesTest::number).toList();
    }

    private static int number(VEvent event) {
        return event.getSequence().getValue();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static long minutes(VEvent event) {
        return Duration.between(start(event), event.getDateEnd().getValue().toInstant())
                .toMinutes();
    }

    private List<VEvent> events() throws Exception {
        return Biweekly.parse(text()).first().getEvents();
    }

    private String text() throws Exception {
        var answer = pages.perform(get(URI.create(address))).andReturn().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String address() throws Exception {
        var shown = Jsoup.parse(send(post("/my-calendar")).getContentAsString())
                .expectFirst("input[name=address]")
                .val();
        return URI.create(shown).getPath();
    }

    private String my() throws Exception {
        return Jsoup.parse(send(get("/my-calendar")).getContentAsString()).text();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(csrf())
                        .param("lang", "en")
                        .requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse();
    }
}
