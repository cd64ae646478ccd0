package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.audit.VerifyAudit;

/** What coordinators, the minister and the auditor see of the same facts. */
class PictureJourney {

    @Test
    void a_coordinator_finds_who_needs_what_in_the_own_subtree_and_nobody_else() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            Browser.look(page, "coordinator");
            assertThat(page.locator(".twige-figure").count())
                    .as("done, under way, not begun, never here, late")
                    .isGreaterThanOrEqualTo(5);
            page.locator("main a[href*='/people?']").first().click();
            assertThat(Browser.whole(page).locator("tbody tr").count()).isPositive();
            page.locator("tbody a[href^='/people/']").first().click();
            Browser.look(page, "person-history");
            assertThat(page.locator(".twige-history li").count())
                    .as("the history of a duty")
                    .isPositive();

            var answer = page.navigate(Nation.address("/people/" + somebodyElsewhere()));

            assertThat(answer.status()).as("another subtree does not exist").isEqualTo(404);
        }
    }

    @Test
    void every_number_of_the_ministers_page_leads_to_its_meaning_and_any_past_day_answers() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/national?lang=en"));
            assertThat(page.locator(".twige-map a").count())
                    .as("a tile for each district")
                    .isEqualTo(30);
            for (var figure : page.locator(".twige-figure a").all()) {
                var meaning = figure.getAttribute("href").replaceAll(".*#", "");
                assertThat(meaningOf(page, meaning)).as(meaning).isTrue();
            }
            var today = figure(page, 1);
            page.navigate(Nation.address("/national?lang=en&on="
                    + LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30)));
            assertThat(figure(page, 1)).as("a month ago fewer had completed").isNotEqualTo(today);
            Browser.look(page, "national-on-a-past-day");
        }
    }

    @Test
    void the_auditor_reads_who_did_what_and_a_change_behind_the_back_of_the_application_is_named() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("auditor"));
            page.selectOption("select[name=kind]", "mandate.published");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
            assertThat(Browser.whole(page).locator(".twige-acts li").count()).isPositive();
            Browser.look(page, "audit");
        }
        var verify = Nation.bean(VerifyAudit.class);
        assertThat(verify.verify().isIntact())
                .as("the chain as the application wrote it")
                .isTrue();
    }

    private static boolean meaningOf(Page page, String figure) {
        var meanings = page.context().newPage();
        meanings.navigate(Nation.address("/figures?lang=en#" + figure));
        var found = meanings.locator("h2#" + figure).count() == 1;
        meanings.close();
        return found;
    }

    private static String figure(Page page, int number) {
        return Browser.whole(page).locator(".twige-figure__value").nth(number).innerText();
    }

    private static String somebodyElsewhere() {
        return Nation.bean(JdbcClient.class).sql("""
                        select cast(p.person_id as text) from people.report_person p
                         where nlevel(p.institution_path) = 2 order by p.staff_no limit 1
                        """).query(String.class).single();
    }
}
