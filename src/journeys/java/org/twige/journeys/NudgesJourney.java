package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A learner says how messages shall come, a coordinator writes by hand, and the office says when officials are told. */
class NudgesJourney {

    @Test
    void a_learner_chooses_how_messages_come_on_a_phone_without_scripts() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/my-details?lang=en"));
            page.click("main a[href='/my-messages']");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("always come");
            Browser.lookInEveryLanguage(page, "my-messages");
            page.navigate(Nation.address("/my-messages?lang=en"));
            page.check("input[name=hour][value='12']");
            page.check("input[name=wanted][value=week]");
            page.click("main form button");
            assertThat(Browser.whole(page).locator(".govuk-notification-banner").innerText())
                    .contains("Saved");
            assertThat(page.isChecked("input[name=wanted][value=week]")).isTrue();
            Browser.look(page, "my-messages-saved");
        }
    }

    @Test
    void a_coordinator_sees_before_whom_a_message_reaches_and_watches_it_go() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            page.navigate(Nation.address("/nudges?lang=en"));
            Browser.lookInEveryLanguage(page, "nudges");
            page.navigate(Nation.address("/nudges/by-hand?who=late&lang=en"));
            Browser.lookInEveryLanguage(page, "nudges-by-hand");
            page.navigate(Nation.address("/nudges/by-hand?who=late&lang=en"));
            if (page.locator("main form[method=post]").count() > 0) {
                page.click("main form[method=post] button");
                assertThat(page.url()).contains("/jobs/");
                Browser.keep(page, "nudges-job-begins");
                page.waitForSelector(".govuk-notification-banner");
                Browser.look(page, "nudges-job");
            }
        }
    }

    @Test
    void the_office_says_when_officials_are_told_and_is_helped_with_a_wrong_number() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/nudges?lang=en"));
            page.click("main a[href='/escalations']");
            Browser.lookInEveryLanguage(page, "escalations");
            page.navigate(Nation.address("/escalations?lang=en"));
            page.locator("main input[name=after]").first().fill("soon");
            page.locator("main form button").first().click();
            assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                    .contains("from 1 to 365");
            Browser.look(page, "escalations-wrong");
            page.locator("main input[name=after]").first().fill("21");
            page.locator("main form button").first().click();
            assertThat(Browser.whole(page).locator(".govuk-notification-banner").innerText())
                    .contains("Saved");
            assertThat(page.locator("main input[name=after]").first().inputValue())
                    .isEqualTo("21");
        }
    }
}
