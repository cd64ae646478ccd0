package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** Somebody says that a phone number is wrong, and the coordinator puts it right. */
class CorrectionJourney {

    @Test
    void a_learner_says_what_is_wrong_and_the_coordinator_puts_it_right() {
        theCoordinatorAnswersForTheLearner();
        try (var phone = Browser.phone(false);
                var desk = Browser.desk()) {
            var learner = phone.newPage();
            Browser.signIn(learner, Nation.account("learner"));
            say(learner);
            var official = desk.newPage();
            Browser.signIn(official, Nation.account("coordinator"));
            decide(official);
            learner.navigate(Nation.address("/my-details?lang=en"));
            assertThat(learner.locator("main").innerText())
                    .contains("+250700000123", "Put right", "Thank you for telling us");
            Browser.lookInEveryLanguage(learner, "my-details-decided");
        }
    }

    private static void say(Page page) {
        page.navigate(Nation.address("/my-details?lang=en"));
        page.click("form[action='/my-details/corrections'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Choose what is wrong");
        Browser.look(page, "my-details-wrong");
        page.check("input[name=about][value=PHONE]");
        page.fill("textarea[name=said]", "0700000123");
        page.click("form[action='/my-details/corrections'] button");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("0700000123", "Waiting for your coordinator");
        Browser.lookInEveryLanguage(page, "my-details-said");
    }

    private static void decide(Page page) {
        page.navigate(Nation.address("/corrections?lang=en"));
        Browser.look(page, "corrections");
        page.click("main li a >> nth=0");
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "correction");
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        page.click("form[action$='/refusal'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Write why it stays as it is");
        page.fill("input[name=answer]", "Thank you for telling us");
        page.click("form[action$='/acceptance'] button");
        assertThat(page.url()).contains("/corrections");
    }

    /** Nobody coordinates where the learner of the demo works: an office gives the responsibility. */
    private static void theCoordinatorAnswersForTheLearner() {
        var home = Objects.requireNonNull(person("learner").institution());
        Nation.bean(Responsibilities.class)
                .give(person("coordinator").id(), Role.COORDINATOR, home, null, "system:story");
    }

    private static Person person(String role) {
        return Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
    }
}
