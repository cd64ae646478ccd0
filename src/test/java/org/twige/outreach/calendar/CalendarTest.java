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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.Moment;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

@PageTest
class CalendarTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private PersonId teacher;
    private SignedIn me;
    private LocalDate today;
    private UUID duty;

    @BeforeEach
    void a_teacher_with_a_duty() {
        today = country.today(clock);
        people = new PeopleFixture(database);
        var school = people.institution();
        teacher = people.personAt(school);
        me = PeopleFixture.signedIn(teacher);
        duty = UUID.randomUUID();
        database.sql("update people.person set language = 'fr' where id = :person")
                .param("person", teacher.value())
                .update();
        database.sql("""
                insert into mandates.duty (id, mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (:duty, gen_random_uuid(), :person, gen_random_uuid(), :school, :due, 'OPEN', true, :today)
                """)
                .param("duty", duty)
                .param("person", teacher.value())
                .param("school", school.value())
                .param("due", today.plusDays(30))
                .param("today", today)
                .update();
        assigned();
    }

    @Test
    void a_calendar_program_reads_the_last_day_of_each_course_in_the_persons_language() throws Exception {
        var answer = read(address());

        var event = events(answer).getFirst();
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "no-cache");
        assertThat(event.getUid().getValue()).isEqualTo("duty-" + duty + "@twige");
        assertThat(day(event)).isEqualTo(today.plusDays(30).toString());
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getSummary().getValue()).endsWith("\u00a0: dernier jour");
        assertThat(answer.getContentAsString().lines()).allMatch(line -> line.length() <= 75);
        assertThat(answer.getContentAsString()).doesNotContain("Ineza", teacher.toString());
    }

    @Test
    void a_date_that_moved_is_the_same_entry_with_a_higher_number() throws Exception {
        var address = address();
        var before = read(address);
        ByHand.change(database, teacher, "due_on = due_on + 14", Moment.of(clock.instant(), country.zone()));

        var after = read(address);

        var old = events(before).getFirst();
        var moved = events(after).getFirst();
        assertThat(moved.getUid()).isEqualTo(old.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(old.getSequence().getValue());
        assertThat(day(moved)).isEqualTo(today.plusDays(44).toString());
        assertThat(after.getHeader("ETag")).isNotEqualTo(before.getHeader("ETag"));
    }

    @Test
    void while_nothing_changes_the_program_is_told_so() throws Exception {
        var address = address();
        var tag = Objects.requireNonNull(read(address).getHeader("ETag"));

        var again = pages.perform(get(URI.create(address)).header("If-None-Match", tag))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void what_is_finished_leaves_the_calendar() throws Exception {
        database.sql("update mandates.duty set state = 'MET', met_on = :today where id = :duty")
                .param("today", today)
                .param("duty", duty)
                .update();

        assertThat(events(read(address()))).isEmpty();
    }

    @Test
    void another_address_ends_the_one_before_and_so_does_revoking() throws Exception {
        var first = address();
        var second = address();
        assertThat(read(first).getStatus()).isEqualTo(404);
        assertThat(read(second).getStatus()).isEqualTo(200);
        assertThat(my().text()).contains("last read it");

        send(post("/my-calendar/removal"), me);

        assertThat(read(second).getStatus()).isEqualTo(404);
        assertThat(my().text()).contains("Make an address");
    }

    @Test
    void who_makes_or_ends_an_address_is_in_the_record_of_acts() throws Exception {
        address();
        send(post("/my-calendar/removal"), me);
        send(post("/my-calendar/removal"), me);

        assertThat(database.sql("""
                        select kind from audit.entry where actor = :teacher and subject = :calendar
                         order by month, number
                        """)
                        .param("teacher", teacher.toString())
                        .param("calendar", "calendar:" + teacher)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("calendar.made", "calendar.revoked");
    }

    @Test
    void the_address_is_shown_once_and_kept_nowhere() throws Exception {
        var address = address();
        var secret = address.substring("/calendar/".length(), address.length() - ".ics".length());

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(my().text()).contains("cannot be shown again").doesNotContain(secret);
        assertThat(database.sql("select count(*) from outreach.calendar c where c::text like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_calendar_of_who_left_opens_no_longer() throws Exception {
        var address = address();
        people.leave(teacher, today.minusDays(1));

        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    @Test
    void a_program_that_asks_without_end_is_told_to_wait() throws Exception {
        var address = address();
        for (var time = 0; time < 60; time++) {
            assertThat(read(address).getStatus()).isEqualTo(200);
        }

        var answer = read(address);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void one_date_is_a_file_for_its_owner_alone() throws Exception {
        var file = "/my-training/duties/" + duty + "/calendar.ics";

        var mine = send(get(file), me);
        var other = send(get(file), PeopleFixture.signedIn(people.personAt(people.institution())));

        assertThat(mine.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(events(mine))
                .singleElement()
                .satisfies(event ->
                        assertThat(day(event)).isEqualTo(today.plusDays(30).toString()));
        assertThat(other.getStatus()).isEqualTo(404);
    }

    private void assigned() {
        database.sql("""
                insert into mandates.duty_event (duty_id, person_id, course_id, mandate_id, kind, happened_on, recorded_on,
                                                 recorded_at, state, due_on, counts, institution_id)
                select id, person_id, course_id, mandate_id, 'ASSIGNED', :today, :today, :now, 'OPEN', due_on, true,
                       institution_id
                  from mandates.duty where id = :duty
                """)
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("duty", duty)
                .update();
    }

    /** Makes a new address; only its path. */
    private String address() throws Exception {
        var shown = Jsoup.parse(send(post("/my-calendar"), me).getContentAsString())
                .expectFirst("input[name=address]")
                .val();
        return URI.create(shown).getPath();
    }

    private org.jsoup.nodes.Element my() throws Exception {
        return Jsoup.parse(send(get("/my-calendar"), me).getContentAsString()).expectFirst("main");
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return pages.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private static List<VEvent> events(MockHttpServletResponse answer) {
        var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents();
    }

    private static String day(VEvent event) {
        var day = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate()).toString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn by) throws Exception {
        return pages.perform(request.with(csrf()).param("lang", "en").requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
