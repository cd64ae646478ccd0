package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.mandates.shortfall.ShortfallFixture;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** A learner plans the week; the institution grants less than is needed, is told so, and everybody can read it. */
class WeekJourney {

    private static final int DAYS = 10;

    @AfterEach
    void the_world_has_its_own_time_again() {
        Nation.pass(Duration.ZERO);
    }

    @Test
    void a_learner_sees_the_end_move_and_the_institution_hears_when_its_time_is_too_little() {
        var home = Optional.ofNullable(person("learner").institution()).orElseThrow();
        var today = LocalDate.now(Nation.bean(Country.class).zone());
        Nation.bean(Responsibilities.class)
                .give(person("coordinator").id(), Role.COORDINATOR, home, null, "system:story");
        OpenDuty.give(person("learner").id(), home, today.plusDays(DAYS));
        try (var phone = Browser.phone(false);
                var desk = Browser.desk()) {
            learnerChangesTheWeek(phone.newPage());
            var official = desk.newPage();
            Browser.signIn(official, Nation.account("coordinator"));
            pledge(official, code(home), "110", "");
            assertThat(Browser.whole(official).locator(".govuk-error-summary").innerText())
                    .contains("why less time is granted");
            Browser.look(official, "pledge-wrong");
            pledge(official, code(home), "110", "fewer people at the counters");
            everybodyReads(code(home), "110");
            Nation.pass(Duration.ofDays(DAYS - 2));
            ShortfallFixture.count(Nation.beans());
            Browser.signIn(official, Nation.account("coordinator"));
            theInstitutionIsTold(official, code(home));
            pledge(official, code(home), "2400", "");
            await().until(() -> !listOfShortfalls(official).contains(code(home)));
        }
    }

    private static void learnerChangesTheWeek(Page page) {
        Browser.signIn(page, Nation.account("learner"));
        page.navigate(Nation.address("/my-training?lang=en"));
        page.click("main a[href='/my-week']");
        assertThat(Browser.whole(page).locator("h1").innerText()).isEqualTo("My week");
        Browser.lookInEveryLanguage(page, "my-week");
        var slow = minutes(page, "30");
        var fast = minutes(page, "240");
        assertThat(fast).as("the end moves").isNotEqualTo(slow).contains("240 minutes a week");
        page.click("details:has(form) summary");
        page.fill("#sunday-from", "six");
        page.click("form[action='/my-week/times'] button");
        assertThat(page.locator(".govuk-error-summary a").getAttribute("href")).isEqualTo("#sunday-from");
        Browser.keep(page, "my-week-wrong");
        page.navigate(Nation.address("/my-week?lang=en"));
        page.click("form[action='/my-week/proposal'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Your week is changed");
        page.click("main a.govuk-button--start");
        assertThat(page.url()).containsAnyOf("/learn/", "/labs/");
    }

    /** What the page says about the pace then. */
    private static String minutes(Page page, String minutes) {
        page.navigate(Nation.address("/my-week?lang=en"));
        page.fill("input[name=minutes]", minutes);
        page.click("form[action='/my-week/hours'] button");
        return Browser.whole(page).locator("main p strong").first().innerText();
    }

    private static void pledge(Page page, String institution, String minutes, String reason) {
        page.navigate(Nation.address("/study-time?lang=en"));
        page.fill("input[name=institution]", institution);
        page.fill("input[name=minutes]", minutes);
        page.fill("textarea[name=reason]", reason);
        page.click("form[action='/study-time'] button");
    }

    private static void everybodyReads(String institution, String minutes) {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            page.navigate(Nation.address("/sign-in?lang=en"));
            page.click("header a[href='/pledges'], nav a[href='/pledges']");
            Browser.lookInEveryLanguage(page, "pledges");
            var table = page.request().get(Nation.address("/pledges.csv")).text();
            assertThat(table.lines().filter(line -> line.startsWith(institution + ",")))
                    .singleElement()
                    .asString()
                    .contains("," + minutes + ",yes,");
        }
    }

    private static void theInstitutionIsTold(Page page, String institution) {
        page.navigate(Nation.address("/office?lang=en"));
        assertThat(page.locator("li:has(a[href='/shortfalls'])").innerText()).contains("to read");
        page.click("main a[href='/shortfalls']");
        assertThat(Browser.whole(page).locator("main tbody").innerText()).contains(institution);
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "shortfalls");
        page.setViewportSize(1280, 900);
        Browser.look(page, "shortfalls");
    }

    private static String listOfShortfalls(Page page) {
        page.navigate(Nation.address("/shortfalls?lang=en"));
        return page.locator("main").innerText();
    }

    private static String code(InstitutionId institution) {
        return Nation.bean(JdbcClient.class)
                .sql("select code from people.report_institution where institution_id = :id")
                .param("id", institution.value())
                .query(String.class)
                .single();
    }

    private static Person person(String role) {
        return Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
    }
}
