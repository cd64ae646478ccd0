package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** A colleague becomes champion, and somebody without a device answers on paper. */
class PaperJourney {

    private static final String COURSE = "ai-in-plain-words";

    private JdbcClient database;
    private InstitutionId place;
    private PersonId mutesi;

    @BeforeEach
    void a_coordinator_a_learner_and_somebody_without_a_device() {
        database = Nation.bean(JdbcClient.class);
        var people = Nation.bean(People.class);
        var coordinator = people.byStaffNumber(Nation.account("coordinator").staffNumber())
                .orElseThrow();
        var known =
                people.byStaffNumber(Nation.account("learner").staffNumber()).orElseThrow();
        place = Objects.requireNonNull(known.institution());
        Nation.bean(Responsibilities.class).give(coordinator.id(), Role.COORDINATOR, place, null, "system:story");
        mutesi = new PeopleFixture(database)
                .person()
                .named("MUTESI Urugero")
                .at(place)
                .save();
    }

    @Test
    void a_colleague_is_asked_to_be_champion_says_yes_and_plans_a_class() {
        try (var office = Browser.desk();
                var phone = Browser.phone(false)) {
            var desk = office.newPage();
            Browser.signIn(desk, Nation.account("coordinator"));
            desk.navigate(Nation.address("/office?lang=en"));
            desk.click("main a[href='/champions']");
            desk.click("form[action='/champions'] button");
            look(desk, "champions-errors");
            desk.fill("input[name=staffNo]", Nation.account("learner").staffNumber());
            desk.fill("input[name=place]", code());
            desk.click("form[action='/champions'] button");
            assertThat(Browser.whole(desk).locator("main").innerText()).contains("asked, has not answered");
            look(desk, "champions");
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/my-training?lang=en"));
            page.click("main a[href='/my-champions'] >> nth=0");
            Browser.lookInEveryLanguage(page, "my-champions-asked");
            page.click("button[value=yes]");
            Browser.lookInEveryLanguage(page, "my-champions-held");
            page.click("main a[href='/classes/new']");
            Browser.look(page, "class-new-champion");
            page.navigate(Nation.address("/my-classes?lang=en"));
            Browser.look(page, "my-classes-champion");
            page.navigate(Nation.address("/my-champions?lang=en"));
            page.click("button[value=end]");
            assertThat(Browser.whole(page).locator("button[value=end]").count()).isZero();
        }
    }

    @Test
    void a_worksheet_is_printed_typed_in_twice_and_taken_back() {
        try (var first = Browser.desk();
                var second = Browser.desk()) {
            var one = first.newPage();
            Browser.signIn(one, Nation.account("coordinator"));
            one.navigate(Nation.address("/worksheets?lang=en"));
            look(one, "worksheets");
            one.fill("input[name=staffNo]", staffNo());
            one.selectOption("select[name=course]", COURSE);
            one.selectOption("select[name=language]", "rw");
            one.click("form[method=post][action='/worksheets'] button");
            assertThat(Browser.whole(one).locator("article").count()).isGreaterThan(1);
            look(one, "worksheet-papers");
            typed(one, "worksheet-first");
            var two = second.newPage();
            Browser.signIn(two, Nation.account("programme_office"));
            typed(two, "worksheet-second");
            assertThat(Browser.whole(two).locator("main").innerText()).contains("the lesson is completed");
            look(two, "worksheet-counted");
            two.fill("textarea[name=reason]", "It was the sheet of somebody else");
            two.click("form[action$='/undoing'] button");
            assertThat(Browser.whole(two).locator("main").innerText()).contains("does not count");
            look(two, "worksheet-undone");
        }
    }

    private void typed(Page page, String name) {
        page.navigate(Nation.address("/worksheets?lang=en&code=" + sheet()));
        page.click("form[method=post]:has(fieldset) button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").count()).isEqualTo(1);
        look(page, name + "-errors");
        for (var question : page.locator("main .govuk-radios").all()) {
            question.locator("input").first().check();
        }
        page.click("form[method=post]:has(fieldset) button");
        look(page, name);
    }

    private String sheet() {
        return database.sql("select code from learning.worksheet where person_id = :person order by number limit 1")
                .param("person", mutesi.value())
                .query(String.class)
                .single();
    }

    private String staffNo() {
        return database.sql("select staff_no from people.person where id = :id")
                .param("id", mutesi.value())
                .query(String.class)
                .single();
    }

    private String code() {
        return database.sql("select code from people.report_institution where institution_id = :id")
                .param("id", place.value())
                .query(String.class)
                .single();
    }

    /** On a desk and on a phone. */
    private static void look(Page page, String name) {
        Browser.look(page, name);
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
    }
}
