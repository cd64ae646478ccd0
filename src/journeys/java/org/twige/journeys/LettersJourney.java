package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme office prints letters for people whom no message reaches, and notes who has theirs. */
class LettersJourney {

    @Test
    void letters_are_counted_printed_and_handed_out() {
        aLetterWaits();
        try (var desk = Browser.desk()) {
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            choose(office);
            office.click("form[action='/letters'] button");
            office.waitForURL("**/jobs/*");
            untilPrinted(office);
            handOut(office);
        }
    }

    private static void choose(Page page) {
        page.navigate(Nation.address("/letters?lang=en"));
        page.setViewportSize(320, 640);
        Browser.look(page, "letters");
        page.click("a[href='/letters/new']");
        page.fill("input[name=institution]", "nowhere");
        page.click("form[action='/letters/new'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Enter the code of an institution");
        Browser.lookInEveryLanguage(page, "letters-new");
        page.setViewportSize(1280, 900);
        page.navigate(Nation.address("/letters/new?lang=en&occasion=waiting"));
        assertThat(page.locator("form[action='/letters'] button").innerText()).startsWith("Make ");
    }

    /** Somebody of the demo with an open duty, for whom the ladder wants a letter. */
    private static void aLetterWaits() {
        Nation.bean(JdbcClient.class).sql("""
                with duty as (
                    select d.duty_id, d.person_id, d.assigned_on, uuidv7() as nudge
                      from mandates.report_duty d
                      join people.report_person p on p.person_id = d.person_id and p.state <> 'LEFT' and not p.pauses
                     where d.state = 'OPEN' and d.counts
                       and not exists (select from outreach.nudge n where n.person_id = d.person_id)
                     order by d.duty_id limit 1),
                nudge as (
                    insert into outreach.nudge (id, person_id, channel, step, planned_on, not_before, last_on, changed_at)
                    select nudge, person_id, 'LETTER', 'ASSIGNED', assigned_on, now(), current_date + 30, now() from duty)
                insert into outreach.rung (duty_id, step, about_on, nudge_id)
                select duty_id, 'ASSIGNED', assigned_on, nudge from duty
                """).update();
    }

    /** The page of the job asks again by itself. */
    private static void untilPrinted(Page page) {
        page.locator("main a[href^='/letters/']")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(120_000));
        page.click("main a[href^='/letters/']");
    }

    private static void handOut(Page page) {
        var file = page.context()
                .request()
                .get(Nation.address(page.locator("a[href$='/file']").getAttribute("href")));
        assertThat(file.status()).isEqualTo(200);
        assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        page.locator("input[name=handed]").first().check();
        page.click("form[action$='/receipts'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Saved.");
        assertThat(Browser.whole(page).locator("input[name=handed]:checked").count())
                .isEqualTo(1);
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "letters-pile");
    }
}
