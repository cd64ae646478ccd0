package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** A teacher whose day has passed is heard, appeals and wins. */
class CaseJourney {

    private PersonId teacher;
    private String names;
    private UUID duty;
    private LocalDate today;

    @BeforeEach
    void a_teacher_with_a_late_duty_and_officials_who_answer_for_her() {
        var person = Nation.bean(People.class)
                .byStaffNumber(Nation.account("learner").staffNumber())
                .orElseThrow();
        teacher = person.id();
        names = person.names();
        today = Nation.bean(LedgerClock.class).now().on();
        var school = Objects.requireNonNull(person.institution());
        answersFor("coordinator", Role.COORDINATOR, school);
        answersFor("supervisor", Role.SUPERVISOR, school);
        duty = OpenDuty.give(teacher, school, today.minusDays(12));
    }

    @Test
    void a_teacher_appeals_and_wins() throws Exception {
        try (var desk = Browser.desk();
                var head = Browser.desk();
                var office = Browser.desk();
                var phone = Browser.phone(true)) {
            var coordinator = signedIn(desk.newPage(), "coordinator");
            var supervisor = signedIn(head.newPage(), "supervisor");
            var programme = signedIn(office.newPage(), "programme_office");
            var own = signedIn(phone.newPage(), "learner");

            var about = openTheCase(coordinator);
            handOverTheNotice(coordinator, about);
            reply(own);
            confirm(coordinator, supervisor, about);
            appeal(own);
            var until = moreTime(programme, about);
            readTheEnd(own, until);
            assertThat(dueOn()).isEqualTo(until);
            readTheHistory(signedIn(desk.newPage(), "auditor"), about);
        }
    }

    private String openTheCase(Page page) {
        page.navigate(Nation.address("/office?lang=en"));
        page.click("main a[href='/cases']");
        look(page, "cases");
        page.click("main a[href='/cases/late']");
        page.fill("input[name=words]", names);
        page.click("main form button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains(names, "may need help");
        look(page, "cases-late");
        page.click("main a[href='/duties/" + duty + "/case']");
        look(page, "case-new");
        page.click("main form[method=post] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("The notice is to be delivered.");
        return page.url().replaceAll("[?].*", "");
    }

    private void handOverTheNotice(Page page, String about) throws Exception {
        var letter = page.context().request().get(about + "/letter.pdf");
        assertThat(letter.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(letter.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        Files.write(Path.of("target", "screenshots", "case-notice.pdf"), letter.body());
        page.click("form[action$='/deliveries'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary a").count())
                .isEqualTo(2);
        look(page, "case-delivery-errors");
        page.check("input[name=how][value=by-hand]");
        type(page, today);
        page.click("form[action$='/deliveries'] button");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("A reply can come until", "handed over in person");
        look(page, "case-notified");
    }

    private void reply(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        Browser.look(page, "case-my-training-banner");
        page.click("main a[href^='/my-training/cases/']");
        lookOnAPhone(page, "my-case-notified");
        assertThat(page.locator("main").innerText()).contains("Please reply by");
        page.click("form[action$='/replies'] button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Write some words");
        page.fill("textarea[name=words]", "There was no network at my school until last week.");
        page.click("form[action$='/replies'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Thank you for your reply");
        Browser.look(page, "my-case-replied-en");
    }

    private void confirm(Page coordinator, Page supervisor, String about) {
        coordinator.navigate(about + "?lang=en");
        assertThat(coordinator.locator("main").innerText())
                .contains("is kept for the person")
                .doesNotContain("no network");
        supervisor.navigate(about + "?lang=en");
        assertThat(supervisor.locator("main").innerText()).contains("There was no network at my school");
        look(supervisor, "case-replied");
        supervisor.click("main a[href$='/decision']");
        supervisor.click("main form button[type=submit]");
        assertThat(Browser.whole(supervisor).locator(".govuk-error-summary a").count())
                .isEqualTo(2);
        look(supervisor, "case-decision-form");
        supervisor.click("main form button[type=submit]");
        supervisor.check("input[name=outcome][value=not-met]");
        supervisor.fill("textarea[name=reasons]", "The course was open for six months.");
        supervisor.click("main form button[type=submit]");
        assertThat(Browser.whole(supervisor).locator("main").innerText()).contains("The decision is to be delivered.");
    }

    private void appeal(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        page.click("main a[href^='/my-training/cases/']");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("The course was open for six months.", "you can appeal until");
        lookOnAPhone(page, "my-case-told");
        page.fill("textarea[name=words]", "The network came in the sixth month.");
        page.click("form[action$='/appeals'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("You have appealed");
        Browser.look(page, "my-case-appealed-en");
    }

    private LocalDate moreTime(Page page, String about) {
        var until = Nation.bean(Country.class).calendar().roll(today.plusDays(60));
        page.navigate(about + "?lang=en");
        look(page, "case-appealed");
        page.click("main a[href$='/decision']");
        page.check("input[name=outcome][value=extended]");
        type(page, until);
        page.fill("textarea[name=reasons]", "Nobody learns without a network. You have two months more.");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Closed on");
        look(page, "case-closed");
        return until;
    }

    private void readTheEnd(Page page, LocalDate until) {
        page.reload();
        assertThat(page.locator("main").innerText())
                .contains("The due date moves to " + english(until), "Nobody learns without a network");
        lookOnAPhone(page, "my-case-closed");
        page.navigate(Nation.address("/my-training/duties/" + duty + "?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("by the decision in a case", "To be finished by " + english(until));
        Browser.look(page, "case-why-me-en");
    }

    private static void readTheHistory(Page page, String about) {
        page.navigate(about + "?lang=en");
        assertThat(page.locator("main").innerText())
                .contains("opened the case", "handed over in person", "decided about the appeal")
                .doesNotContain("no network at my school");
    }

    private static void answersFor(String account, Role role, InstitutionId school) {
        var official = Nation.bean(People.class)
                .byStaffNumber(Nation.account(account).staffNumber())
                .orElseThrow();
        Nation.bean(Responsibilities.class).give(official.id(), role, school, null, "system:story");
    }

    private static Page signedIn(Page page, String role) {
        page.context().clearCookies();
        Browser.signIn(page, Nation.account(role));
        return page;
    }

    /** On a phone in every language, and at a desk; goes on in English. */
    private static void look(Page page, String name) {
        var address = page.url();
        var posted = Browser.whole(page).locator(".govuk-error-summary").count() > 0;
        page.setViewportSize(320, 640);
        if (posted) {
            Browser.look(page, name + "-en");
        } else {
            Browser.lookInEveryLanguage(page, name);
            page.navigate(
                    address.replaceAll("[?&]lang=\\w+", "") + (address.contains("?words") ? "&" : "?") + "lang=en");
        }
        page.setViewportSize(1280, 900);
        Browser.look(page, name + "-en");
    }

    private static void lookOnAPhone(Page page, String name) {
        Browser.lookInEveryLanguage(page, name);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
    }

    private static void type(Page page, LocalDate date) {
        page.fill("input[name=day]", String.valueOf(date.getDayOfMonth()));
        page.fill("input[name=month]", String.valueOf(date.getMonthValue()));
        page.fill("input[name=year]", String.valueOf(date.getYear()));
    }

    private LocalDate dueOn() {
        return database()
                .sql("select due_on from mandates.report_duty where duty_id = :duty")
                .param("duty", duty)
                .query(LocalDate.class)
                .single();
    }

    private static String english(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
