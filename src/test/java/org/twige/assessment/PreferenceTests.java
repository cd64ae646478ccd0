package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** More time, larger text, a reader, paper: chosen by the person, without a reason, and heeded. */
@PageTest
class PreferenceTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private PeopleFixture people;
    private PersonId person;
    private Learner learner;

    @BeforeEach
    void somebody_at_a_school() {
        people = new PeopleFixture(database);
        person = people.personAt(people.institution());
        learner = as(PeopleFixture.signedIn(person));
    }

    private Learner as(SignedIn who) {
        return new Learner(browser, who).in("en");
    }

    private List<String> reported() {
        return database.sql("""
                select more_time || ' ' || larger_text || ' ' || screen_reader || ' ' || read_aloud || ' ' || paper
                  from assessment.report_preference where person_id = :person
                """)
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void more_time_is_counted_where_a_sitting_has_a_limit() {
        var half = new Preference(50, false, false, false, false);

        assertThat(half.of(Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(23));
        assertThat(Preference.USUAL.of(Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(15));
        assertThat(new Preference(100, false, false, false, false).of(Duration.ofMinutes(15)))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_person_chooses_without_a_reason_and_finds_the_choices_again() throws Exception {
        var page = learner.open("/my-preferences");
        assertThat(page.select("textarea, input[type=text], input[type=file]")).isEmpty();
        assertThat(page.select("input[name=time][checked]").attr("value")).isEqualTo("0");

        var saved = learner.send(page, "/my-preferences", "time", "25", "ways", "read-aloud", "ways", "paper");

        assertThat(saved.select(".govuk-notification-banner").text()).contains("Saved");
        assertThat(saved.select("input[name=time][checked]").attr("value")).isEqualTo("25");
        assertThat(saved.select("input[name=ways][checked]").eachAttr("value")).containsExactly("read-aloud", "paper");
        assertThat(reported()).containsExactly("25 false false true true");
    }

    @Test
    void the_advised_time_at_the_door_of_the_final_heeds_it() throws Exception {
        var finals = new FinalFixture(browser, database, publication, courses);
        var version = finals.course();
        var minutes = version.finalCheck().advisedMinutes();
        assertThat(learner.open(finals.door(version)).text()).contains("about " + minutes + " minutes");

        learner.send(learner.open("/my-preferences"), "/my-preferences", "time", "100");

        assertThat(learner.open(finals.door(version)).text())
                .contains("about " + 2 * minutes + " minutes")
                .contains("Your choice of 100% more time is counted in.");
    }

    @Test
    void larger_text_is_a_second_style_file_that_nobody_else_loads() throws Exception {
        var answer = learner.perform(
                learner.form(learner.open("/my-preferences"), "/my-preferences", "time", "0", "ways", "larger-text"));
        assertThat(answer.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("text=larger;") && cookie.contains("HttpOnly"));

        var larger = styles(learner.perform(get("/my-preferences").cookie(new Cookie("text", "larger")))
                .getContentAsString());
        var usual = styles(learner.perform(get("/my-training")).getContentAsString());

        assertThat(larger).hasSize(2);
        assertThat(usual).hasSize(1);
        assertThat(learner.perform(get(larger.getLast())).getContentAsString()).startsWith("html{font-size:");
    }

    @Test
    void another_browser_learns_of_larger_text_at_the_door_of_a_final() throws Exception {
        var finals = new FinalFixture(browser, database, publication, courses);
        learner.send(learner.open("/my-preferences"), "/my-preferences", "time", "0", "ways", "larger-text");

        var answer = learner.elsewhere().perform(get(finals.door(finals.course())));

        assertThat(answer.getHeaders("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("text=larger;"));
    }

    private static List<String> styles(String page) {
        return Jsoup.parse(page).select("link[rel=stylesheet]").eachAttr("href");
    }

    @Test
    void a_coordinator_sets_it_for_the_own_people_alone_and_is_told_to_ask_for_no_reason() throws Exception {
        var school = people.institution();
        person = people.personAt(school);
        var coordinator = as(people.coordinatorOf(school));
        var address = "/people/" + person.value() + "/preferences";
        var page = coordinator.open(address);

        assertThat(page.text()).contains("Ask for no reason and no paper");
        coordinator.send(page, "/preferences", "time", "50", "ways", "screen-reader");

        assertThat(reported()).containsExactly("50 false true false false");
        var stranger = as(people.coordinatorOf(people.institution()));
        stranger.open("/");
        assertThat(stranger.status(get(address))).isEqualTo(404);
        assertThat(stranger.status(stranger.madeUp(address, "time", "0"))).isEqualTo(404);
        assertThat(reported()).containsExactly("50 false true false false");
    }

    @Test
    void what_the_page_does_not_offer_is_refused() throws Exception {
        var refused = learner.perform(learner.form(learner.open("/my-preferences"), "/my-preferences", "time", "300"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(reported()).isEmpty();
    }
}
