package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** A learner asks and reports; officials answer; others find the answer. Phone without scripts. */
class HelpJourney {

    @Test
    void a_question_is_answered_and_found_by_others() {
        Nation.bean(Responsibilities.class)
                .give(
                        person("coordinator").id(),
                        Role.COORDINATOR,
                        Objects.requireNonNull(person("learner").institution()),
                        null,
                        "system:story");
        try (var phone = Browser.phone(false);
                var desk = Browser.desk();
                var other = Browser.desk()) {
            var learner = phone.newPage();
            Browser.signIn(learner, Nation.account("learner"));
            ask(learner);
            var coordinator = desk.newPage();
            Browser.signIn(coordinator, Nation.account("coordinator"));
            answer(coordinator);
            var office = other.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            lookAgain(office);
            find(learner);
            report(learner);
            settle(office);
            calendar(learner);
        }
    }

    private static void ask(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        page.click("main a[href='/my-questions']");
        page.click("form[action='/my-questions'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Write something");
        page.fill("textarea[name=asked]", "When is the computer room of our school free?");
        page.click("form[action='/my-questions'] button");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("with your coordinator", "Waits for an answer");
        Browser.lookInEveryLanguage(page, "my-questions");
    }

    private static void answer(Page page) {
        page.navigate(Nation.address("/questions?lang=en"));
        Browser.look(page, "questions");
        page.click("main li a >> nth=0");
        page.fill("textarea[name=answer]", "For you on Friday at two.");
        page.click("main form button");
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "question");
        page.click("main a[href$='/publication']");
        Browser.lookInEveryLanguage(page, "question-publication");
        page.selectOption("select[name=language]", "en");
        page.fill("textarea[name=asked]", "When are computer rooms free?");
        page.fill("textarea[name=answer]", "Ask the head of the school; most are free on Fridays.");
        page.click("main form button");
    }

    private static void lookAgain(Page page) {
        page.navigate(Nation.address("/waiting-answers?lang=en"));
        page.setViewportSize(320, 640);
        Browser.look(page, "waiting-answers");
        page.click("main button[value=true]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Nothing waits");
    }

    private static void find(Page page) {
        page.navigate(Nation.address("/answers?lang=en&for=computer"));
        assertThat(page.locator("main").innerText()).contains("most are free on Fridays");
        page.click("main button[value=true]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("It helped 1 reader.");
        Browser.lookInEveryLanguage(page, "answers");
    }

    private static void report(Page page) {
        page.navigate(Nation.address("/courses?lang=en"));
        page.click("footer a[href^='/problems/new']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("About the page /courses");
        Browser.lookInEveryLanguage(page, "problem-new");
        page.fill("textarea[name=said]", "The list ends in the middle.");
        page.click("form[action='/problems/new'] button");
        Browser.lookInEveryLanguage(page, "problem-thanks");
    }

    private static void settle(Page page) {
        page.navigate(Nation.address("/problems?lang=en"));
        Browser.look(page, "problems");
        page.click("main li a >> nth=0");
        Browser.lookInEveryLanguage(page, "problem");
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        page.fill("textarea[name=answer]", "It is whole again.");
        page.click("form[action$='/settlement'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("There are none.");
    }

    private static void calendar(Page page) {
        page.navigate(Nation.address("/my-calendar?lang=en"));
        Browser.lookInEveryLanguage(page, "my-calendar");
        page.click("form[action='/my-calendar'] button");
        assertThat(page.locator("input[name=address]").inputValue()).matches(".*/calendar/[\\w-]{43}\\.ics");
        Axe.fits(page);
        Browser.keep(page, "my-calendar-shown");
    }

    private static Person person(String role) {
        return Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
    }
}
