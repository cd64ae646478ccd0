package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PersonId;

/** A colleague becomes champion, and somebody without a device answers on paper. */
class PaperJourney {

    private static final String COURSE = "ai-in-plain-words";

    private Workplace work;
    private PersonId mutesi;

    @BeforeEach
    void a_coordinator_a_learner_and_somebody_without_a_device() {
        work = new Workplace();
        mutesi = work.colleague("MUTESI Urugero");
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
            Browser.lookOnDeskAndPhone(desk, "champions-errors");
            desk.fill("input[name=staffNo]", Nation.account("learner").staffNumber());
            desk.fill("input[name=place]", work.code());
            desk.click("form[action='/champions'] button");
            assertThat(Browser.whole(desk).locator("main").innerText()).contains("asked, has not answered");
            Browser.lookOnDeskAndPhone(desk, "champions");
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
            Browser.lookOnDeskAndPhone(one, "worksheets");
            one.fill("input[name=staffNo]", work.staffNo(mutesi));
            one.selectOption("select[name=course]", COURSE);
            one.selectOption("select[name=language]", "rw");
            one.click("form[method=post][action='/worksheets'] button");
            assertThat(Browser.whole(one).locator("article").count()).isGreaterThan(1);
            Browser.lookOnDeskAndPhone(one, "worksheet-papers");
            typed(one, "worksheet-first");
            var two = second.newPage();
            Browser.signIn(two, Nation.account("programme_office"));
            typed(two, "worksheet-second");
            assertThat(Browser.whole(two).locator("main").innerText()).contains("the lesson is completed");
            Browser.lookOnDeskAndPhone(two, "worksheet-counted");
            two.fill("textarea[name=reason]", "It was the sheet of somebody else");
            two.click("form[action$='/undoing'] button");
            assertThat(Browser.whole(two).locator("main").innerText()).contains("does not count");
            Browser.lookOnDeskAndPhone(two, "worksheet-undone");
        }
    }

    private void typed(Page page, String name) {
        page.navigate(Nation.address("/worksheets?lang=en&code=" + sheet()));
        page.click("form[method=post]:has(fieldset) button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").count()).isEqualTo(1);
        Browser.lookOnDeskAndPhone(page, name + "-errors");
        for (var question : page.locator("main .govuk-radios").all()) {
            question.locator("input").first().check();
        }
        page.click("form[method=post]:has(fieldset) button");
        Browser.lookOnDeskAndPhone(page, name);
    }

    private String sheet() {
        return Nation.bean(JdbcClient.class)
                .sql("select code from learning.worksheet where person_id = :person order by number limit 1")
                .param("person", mutesi.value())
                .query(String.class)
                .single();
    }
}
