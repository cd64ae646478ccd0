package org.twige.mandates.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class DueTermsTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Country country;

    private PeopleFixture people;
    private SignedIn office;
    private InstitutionId school;
    private String mandate;
    private String course;
    private String letter;

    @BeforeEach
    void an_office_a_course_and_a_letter() {
        people = new PeopleFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        school = people.institution();
        people.personAt(school);
        mandate = UUID.randomUUID().toString();
        course = new CourseFixture(publication).publish().course().value().toString();
        letter = new LedgerFixture(database).instrument().toString();
    }

    @Test
    void a_window_of_the_year_is_written_read_and_changed() throws Exception {
        begin(Map.of("due", "WINDOW", "from", "1", "until", "3", "leastDays", "30"));

        assertThat(open(draft()).text()).contains("Every year within these months: January to March");
        var form = open(draft() + "/terms");
        assertThat(form.select("select[name=until] option[selected]").text()).isEqualTo("March");
    }

    @Test
    void a_district_gets_more_days_and_the_draft_says_which() throws Exception {
        var district = country.districts().getFirst();
        begin(Map.of(
                "due",
                "FIXED",
                "date-day",
                "30",
                "date-month",
                "6",
                "date-year",
                "2028",
                "leastDays",
                "30",
                "later-" + district.code(),
                "14"));

        assertThat(open(draft()).text())
                .contains("Some districts are later: " + district.name().in("en") + ", 14 days.");
        var form = open(draft() + "/terms");
        assertThat(form.select("input[name=later-" + district.code() + "]").val())
                .isEqualTo("14");
        assertThat(form.select("details[open]")).hasSize(1);
    }

    @Test
    void a_mandate_can_come_again_every_two_years() throws Exception {
        begin(Map.of("due", "AFTER_RETURN", "days", "60", "leastDays", "30", "againMonths", "24"));

        assertThat(open(draft()).text())
                .contains("60 days after the end of leave. A date on a day off moves", "Again every 24 months.");
    }

    @Test
    void the_final_is_online_only_until_the_office_ticks_that_it_may_be_taken_along() throws Exception {
        begin(Map.of("due", "AFTER_RETURN", "days", "60", "leastDays", "30"));
        assertThat(open(draft()).text()).contains("Final exam Online only");

        mandate = UUID.randomUUID().toString();
        begin(Map.of("due", "AFTER_RETURN", "days", "60", "leastDays", "30", "finalAlong", "true"));

        assertThat(open(draft()).text()).contains("Final exam Online, or taken along on a phone without internet");
        assertThat(open(draft() + "/terms").select("input[name=finalAlong][checked]"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_date_is_said_at_its_field() throws Exception {
        var district = country.districts().getFirst().code();
        var answer = send(terms(Map.of(
                "due", "WINDOW", "from", "1", "leastDays", "30", "later-" + district, "many", "againMonths", "0")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#from", "#later-" + district, "#againMonths");
    }

    @Test
    void the_draft_says_how_many_people_get_a_later_date_because_of_the_time_they_are_granted() throws Exception {
        database.sql("""
                insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by)
                values (:school, 11, '2026-01-01', now(), :by)
                """)
                .params(Map.of("school", school.value(), "by", office.person()))
                .update();
        begin(Map.of("due", "AFTER_ASSIGNMENT", "days", "20", "leastDays", "0"));

        var only = post(draft() + "/groups").with(csrf()).param("institutions", people.code(school));
        pages.perform(as(
                only.param("seen", open(draft()).expectFirst("input[name=seen]").val())));

        assertThat(open(draft()).text())
                .contains("1 person gets a later date because their institution grants 11 minutes a week.");
    }

    private void begin(Map<String, String> due) throws Exception {
        assertThat(send(terms(due)).getRedirectedUrl()).isEqualTo(draft());
    }

    private Map<String, String> terms(Map<String, String> due) {
        var fields = new HashMap<>(due);
        fields.put("mandate", mandate);
        fields.put("name-en", "AI for all " + mandate);
        fields.put("instrument", letter);
        fields.put("course", course);
        return fields;
    }

    private String draft() {
        return "/mandates/" + mandate + "/draft";
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var form = post("/mandates").with(csrf());
        fields.forEach(form::param);
        return pages.perform(as(form)).andReturn().getResponse();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder as(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        return request.requestAttr(SignedIn.class.getName(), office);
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(
                pages.perform(as(get(address))).andReturn().getResponse().getContentAsString());
    }
}
