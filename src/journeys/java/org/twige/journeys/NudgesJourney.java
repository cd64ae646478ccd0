package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A learner says how messages shall come, a coordinator writes by hand, and the office sends again what failed and says when
 * officials are told.
 */
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
    void the_office_sends_again_at_once_what_failed_on_a_bad_day() {
        aMessageFailed();
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/nudges?lang=en"));
            Browser.look(page, "nudges-failed");
            page.click("main a[href='/nudges/again?channel=EMAIL&reason=BUSY']");
            var preview = page.url();
            Browser.lookInEveryLanguage(page, "nudges-many-again");
            page.navigate(preview + "&lang=en");
            assertThat(page.locator("main form button").innerText()).startsWith("Send 1 message again");
            page.click("main form button");
            assertThat(page.url()).contains("/jobs/");
            page.waitForCondition(() -> page.locator("meta[http-equiv=refresh]").count() == 0);
            page.click("main a[href^='/nudges/again']");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("Nobody is left");
            Browser.look(page, "nudges-sent-again");
        }
    }

    /** One to somebody of the demo with an open duty, who has a mailbox now: the other side was busy yesterday. */
    private static void aMessageFailed() {
        Nation.bean(JdbcClient.class).sql("""
                with duty as (
                    select d.duty_id, d.person_id, d.assigned_on, uuidv7() as nudge
                      from mandates.report_duty d
                      join people.report_person p on p.person_id = d.person_id and p.state <> 'LEFT' and not p.pauses
                     where d.state = 'OPEN' and d.counts
                       and not exists (select from outreach.nudge n where n.person_id = d.person_id)
                       and not exists (select from mandates.report_case k where k.open and k.duty_id = d.duty_id)
                     order by d.duty_id desc limit 1),
                mailbox as (
                    insert into people.contact (person_id, kind, value)
                    select person_id, 'email', 'ineza.' || nudge || '@example.org' from duty),
                nudge as (
                    insert into outreach.nudge (id, person_id, channel, step, planned_on, not_before, last_on, state, reason,
                                                changed_at)
                    select nudge, person_id, 'EMAIL', 'ASSIGNED', current_date - 1, now(), current_date + 30, 'FAILED',
                           'BUSY', now() - interval '1 day'
                      from duty)
                insert into outreach.rung (duty_id, step, about_on, nudge_id)
                select duty_id, 'ASSIGNED', assigned_on, nudge from duty
                on conflict (duty_id, step, about_on) do update set nudge_id = excluded.nudge_id
                """).update();
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
