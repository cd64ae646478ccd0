package org.twige.accounts.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class KeypadPagesTest {

    private static final String ME = "org.twige.web.SignedIn";

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private KeypadSignIn signIn;

    private PeopleFixture people;
    private InstitutionId school;
    private SignedIn coordinator;
    private PersonId teacher;
    private String staffNo;

    @BeforeEach
    void a_school_with_a_coordinator_and_a_teacher() {
        people = new PeopleFixture(database);
        school = people.institution();
        coordinator = people.coordinatorOf(school);
        staffNo = PeopleFixture.staffNo();
        teacher = people.person()
                .withStaffNumber(staffNo)
                .named("UWASE Keypad")
                .at(school)
                .save();
    }

    @Test
    void a_code_is_shown_once_to_be_handed_over_and_lets_its_owner_choose_a_pin() throws Exception {
        has("+250790000123");

        var page = Jsoup.parse(make(coordinator, staffNo).getContentAsString());

        assertThat(page.select("h2").eachText()).contains("UWASE Keypad");
        assertThat(page.expectFirst("main").text())
                .contains("your number that ends in 123")
                .doesNotContain("790000123");
        var code = page.expectFirst("dd strong").text().replace(" ", "");
        assertThat(signIn.standing(teacher)).isEqualTo(Standing.CODE);
        assertThat(signIn.with(teacher, code)).isInstanceOf(KeypadAnswer.MayChoose.class);
        assertThat(signIn.choose(teacher, "4711")).isTrue();
        assertThat(signIn.with(teacher, code)).as("used up").isInstanceOf(KeypadAnswer.Wrong.class);
        assertThat(signIn.with(teacher, "4711")).isInstanceOf(KeypadAnswer.Right.class);
    }

    @Test
    void a_colleague_from_elsewhere_gets_no_code_and_learns_no_name() throws Exception {
        var elsewhere = people.coordinatorOf(people.institution());

        var page = Jsoup.parse(make(elsewhere, staffNo).getContentAsString());

        assertThat(page.expectFirst("main").text()).contains(staffNo).doesNotContain("UWASE");
        assertThat(page.select("dd strong")).isEmpty();
        assertThat(signIn.standing(teacher)).isEqualTo(Standing.NOTHING);
        assertThat(make(PeopleFixture.signedIn(teacher), staffNo).getStatus()).isNotEqualTo(200);
        assertThat(make(people.official(Role.AUDITOR), staffNo).getStatus()).isNotEqualTo(200);
    }

    @Test
    void who_has_no_number_on_record_is_named_with_what_is_missing() throws Exception {
        var page = Jsoup.parse(make(coordinator, staffNo).getContentAsString());

        assertThat(page.expectFirst("main").text()).contains("No phone number is on record");
    }

    @Test
    void while_no_network_has_given_a_number_nobody_is_told_to_dial_without_one() throws Exception {
        var slips = Jsoup.parse(make(coordinator, staffNo).getContentAsString());

        assertThat(slips.select(".twige-not-printed").text()).contains("There is no number to dial yet");
    }

    @Test
    void the_codes_are_printed_without_what_only_a_screen_needs() throws Exception {
        var slips = Jsoup.parse(make(coordinator, staffNo).getContentAsString());

        assertThat(slips.select("link[media=print]").attr("href")).contains("/print-");
        assertThat(slips.select("section.twige-slip")).hasSize(1);
    }

    @Test
    void an_empty_form_says_what_to_type() throws Exception {
        var answer = make(coordinator, "  ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .expectFirst(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#staffNumbers");
    }

    @Test
    void a_learner_sets_and_takes_away_the_own_pin() throws Exception {
        has("+250790000123");
        assertThat(page().expectFirst("main").text()).contains("ends in 123", "You have no PIN yet.");

        assertThat(choose("1990").getStatus()).as("a year").isEqualTo(422);
        assertThat(choose("3456").getStatus()).as("a row").isEqualTo(422);
        assertThat(choose("12").getStatus()).as("too short").isEqualTo(422);
        assertThat(choose("4711").getStatus()).isEqualTo(303);
        assertThat(page().expectFirst("main").text()).contains("You have a PIN.");
        assertThat(signIn.with(teacher, "4711")).isInstanceOf(KeypadAnswer.Right.class);

        act("/keypad-phone/removal", "");

        assertThat(signIn.standing(teacher)).isEqualTo(Standing.NOTHING);
    }

    @Test
    void twenty_wrong_tries_without_a_right_one_take_the_pin_away() {
        signIn.choose(teacher, "4711");
        for (var tries = 0; tries < 20; tries++) {
            database.sql("delete from accounts.door_lock where door = 'KEYPAD'").update(); // as if hours had passed
            signIn.with(teacher, "1357");
        }

        assertThat(signIn.standing(teacher)).isEqualTo(Standing.NOTHING);
    }

    private void has(String number) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", teacher.value())
                .param("number", number)
                .update();
    }

    private MockHttpServletResponse make(SignedIn me, String staffNumbers) throws Exception {
        return server.perform(post("/keypad-codes")
                        .param("lang", "en")
                        .param("staffNumbers", staffNumbers)
                        .requestAttr(ME, me)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page() throws Exception {
        var response = server.perform(
                        get("/keypad-phone").param("lang", "en").requestAttr(ME, PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse();
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse choose(String pin) throws Exception {
        return act("/keypad-phone", pin);
    }

    private MockHttpServletResponse act(String address, String pin) throws Exception {
        return server.perform(post(address)
                        .param("pin", pin)
                        .requestAttr(ME, PeopleFixture.signedIn(teacher))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
