package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;

/** The programme office changes a mandate by a second letter, and who lost or gained a duty is told why. */
class ChangeJourney {

    private Employer employer;
    private LocalDate today;

    /** An institution where people work at two job levels. */
    private record Employer(String code, String before, String after, UUID loser, UUID gainer) {}

    @BeforeEach
    void an_institution_with_people_of_two_levels() {
        employer = database()
                .sql("""
                        select i.code, min(p.job_level) as before, max(p.job_level) as after,
                               (array_agg(p.person_id order by p.job_level))[1] as loser,
                               (array_agg(p.person_id order by p.job_level desc))[1] as gainer
                          from people.report_person p
                          join people.report_institution i on i.institution_id = p.institution_id
                         where p.state <> 'LEFT' and p.counts
                         group by i.code having min(p.job_level) <> max(p.job_level)
                         order by count(*), i.code limit 1
                        """)
                .query((row, _) -> new Employer(
                        row.getString("code"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getObject("loser", UUID.class),
                        row.getObject("gainer", UUID.class)))
                .single();
        today = LocalDate.now(Nation.bean(Country.class).zone());
    }

    @Test
    void a_second_letter_changes_whom_a_mandate_reaches_and_everybody_concerned_is_told_why() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            recordLetter(page, "CHANGE/1");
            writeMandate(page);
            addGroup(page, employer.before());
            var mandate = UUID.fromString(page.url().replaceAll(".*/mandates/([0-9a-f-]+)/.*", "$1"));
            page.click("form[action$='/publish'] button");
            done(page);
            recordLetter(page, "CHANGE/2");
            change(page, mandate);
            seeTheDifference(page);
            page.click("form[action$='/publish'] button");
            done(page);
            assertThat(Browser.whole(page).locator("main").innerText()).contains("The mandate was changed", "CHANGE/2");
            look(page, "changed-mandate");
            askWhy(page, employer.loser(), "The duty has ended", "change-lost");
            askWhy(page, employer.gainer(), "Has the duty", "change-gained");
            findSomebody(page);
        }
    }

    private void recordLetter(Page page, String number) {
        page.navigate(Nation.address("/instruments/new?lang=en"));
        page.check("input[name=kind][value=LETTER]");
        page.fill("input[name=number]", number);
        type(page, "", today);
        page.fill("input[name=otherIssuer]", "Invented ministry");
        page.fill("input[name=title]", "Invented letter of a change");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains(number, "No mandate rests on it.");
    }

    private void writeMandate(Page page) {
        page.click("main a[href^='/mandates/new?instrument=']");
        page.fill("input[name=name-en]", "A story of a change");
        page.fill("input[name=name-rw]", "Inkuru y’ihinduka");
        page.check("input[name=course] >> nth=-1");
        page.check("input[name=due][value=FIXED]");
        type(page, "date-", Nation.bean(Country.class).calendar().roll(today.plusMonths(8)));
        page.click("main form button[type=submit]");
    }

    private void addGroup(Page page, String level) {
        page.click("main a[href$='/draft/groups']");
        look(page, "change-group");
        page.fill("textarea[name=institutions]", employer.code());
        page.check("input[name=levels][value='" + level + "']");
        page.fill("input[name=joinedFrom-day]", "1");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Enter a day of the calendar");
        page.fill("input[name=joinedFrom-day]", "");
        page.click("main form button[type=submit]");
    }

    private void change(Page page, UUID mandate) {
        page.navigate(Nation.address("/mandates/" + mandate + "?lang=en"));
        page.click("main a[href$='/change']");
        look(page, "change-begin");
        page.selectOption(
                "select[name=instrument]",
                page.locator("select[name=instrument] option:has-text('CHANGE/2')")
                        .getAttribute("value"));
        page.click("main form button[type=submit]");
        addGroup(page, employer.after());
        page.click("form[action$='/groups/1/remove'] button");
        look(page, "change-draft");
        page.click("main a[href$='/draft/difference']");
    }

    private void seeTheDifference(Page page) {
        look(page, "change-difference");
        assertThat(page.locator("main").innerText())
                .contains("CHANGE/1", "CHANGE/2", "a duty that they do not have now", "a duty that is still to be met")
                .contains(name(employer.loser()));
        page.selectOption("select[name=effect]", "gains");
        page.fill("input[name=search]", name(employer.gainer()));
        page.click("main form[method=get] button");
        assertThat(Browser.whole(page).locator("main table").last().innerText())
                .contains(name(employer.gainer()), "Reached by group 1");
    }

    private static void askWhy(Page page, UUID person, String state, String picture) {
        page.navigate(Nation.address("/people/" + person + "?lang=en"));
        page.click("main a[href$='/duties']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("A story of a change", "CHANGE/2", state);
        look(page, picture);
    }

    private void findSomebody(Page page) {
        page.navigate(Nation.address("/duties/why?lang=en"));
        page.fill("input[name=words]", name(employer.loser()));
        page.click("main form button");
        assertThat(Browser.whole(page)
                        .locator("main a[href='/people/" + employer.loser() + "/duties']")
                        .count())
                .isEqualTo(1);
    }

    private static String name(UUID person) {
        return database()
                .sql("select names from people.report_person where person_id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static void done(Page page) {
        page.waitForURL("**/jobs/*");
        page.waitForSelector("main a[href^='/mandates/']");
        page.click("main a[href^='/mandates/']");
    }

    /** On a phone in every language, and at a desk; goes on in English. */
    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, name);
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        Browser.look(page, name + "-en");
    }

    private static void type(Page page, String prefix, LocalDate date) {
        page.fill("input[name=" + prefix + "day]", String.valueOf(date.getDayOfMonth()));
        page.fill("input[name=" + prefix + "month]", String.valueOf(date.getMonthValue()));
        page.fill("input[name=" + prefix + "year]", String.valueOf(date.getYear()));
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
