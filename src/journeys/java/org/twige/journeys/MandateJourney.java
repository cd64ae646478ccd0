package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;

/** The programme office makes a mandate from a letter, and moves its date by a second letter a day later. */
class MandateJourney {

    private static final byte[] SCAN = "%PDF-1.7 an invented letter".getBytes(StandardCharsets.ISO_8859_1);

    private String employer;
    private LocalDate today;

    @BeforeEach
    void an_institution_with_people() {
        employer = database().sql("""
                        select i.code from people.report_person p
                          join people.report_institution i on i.institution_id = p.institution_id
                         where p.state <> 'LEFT' group by i.code order by count(*) desc, i.code limit 1
                        """).query(String.class).single();
        today = LocalDate.now(Nation.bean(Country.class).zone());
    }

    @AfterEach
    void the_world_has_its_own_time_again() {
        Nation.pass(Duration.ZERO);
    }

    @Test
    void a_letter_becomes_duties_and_a_second_letter_moves_them_while_yesterday_keeps_its_date() {
        var due = workingDay(today.plusMonths(8));
        var later = workingDay(today.plusMonths(11));
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            recordLetter(page, "STORY/1");
            writeMandate(page, due);
            choosePeople(page);
            var mandate = publish(page);
            var yesterday = lastDay(mandate);
            aDayPasses(page);
            recordLetter(page, "STORY/2");
            moveTheDate(page, mandate, later);
            askFor(yesterday, page, mandate, due, later);
            readTheHistory(page, mandate);
        }
    }

    private void recordLetter(Page page, String number) {
        page.navigate(Nation.address("/instruments/new?lang=en"));
        page.check("input[name=kind][value=LETTER]");
        page.fill("input[name=number]", number);
        type(page, "", today);
        page.fill("input[name=otherIssuer]", "Invented ministry");
        page.fill("input[name=title]", "Invented letter of a story");
        page.setInputFiles("input[name=scan]", new FilePayload("letter.pdf", "application/pdf", SCAN));
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains(number, "SHA-256");
    }

    /** From the letter on: the form knows it already. */
    private static void writeMandate(Page page, LocalDate due) {
        page.click("main a[href^='/mandates/new?instrument=']");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary a").count())
                .as("what is missing is said")
                .isEqualTo(3);
        page.fill("input[name=name-en]", "A story of a mandate");
        page.fill("input[name=name-rw]", "Inkuru y’ibwiriza");
        page.check("input[name=course] >> nth=0");
        page.check("input[name=due][value=FIXED]");
        type(page, "date-", due);
        page.click("main form button[type=submit]");
    }

    private void choosePeople(Page page) {
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Everybody in the public service");
        page.click("main a[href$='/draft/groups']");
        look(page, "mandate-group");
        page.fill("textarea[name=institutions]", "no such place");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("no such place");
        page.fill("textarea[name=institutions]", employer);
        page.click("main form button[type=submit]");
        page.fill("input[name=search]", Nation.account("learner").staffNumber());
        page.click("form#search button");
        assertThat(Browser.whole(page).locator("main").innerText())
                .as("why, or why not")
                .containsAnyOf("Reached by", "Not reached");
        look(page, "mandate-draft");
        page.click("main a[href$='/draft/terms']");
        look(page, "mandate-terms");
        page.click("main form button[type=submit]");
    }

    private UUID publish(Page page) {
        var mandate = UUID.fromString(page.url().replaceAll(".*/mandates/([0-9a-f-]+)/.*", "$1"));
        page.click("form[action$='/publish'] button");
        done(page);
        assertThat(open(mandate)).as("everybody there has the duty").isEqualTo(people());
        return mandate;
    }

    /** The page of the work refreshes itself until it is done, and leads on to the mandate. */
    private static void done(Page page) {
        page.waitForURL("**/jobs/*");
        page.waitForSelector("main a[href^='/mandates/']");
        look(page, "job");
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

    private static void aDayPasses(Page page) {
        Nation.pass(Duration.ofHours(25));
        Browser.signIn(page, Nation.account("programme_office"));
    }

    private static void moveTheDate(Page page, UUID mandate, LocalDate later) {
        page.navigate(Nation.address("/mandates/" + mandate + "?lang=en"));
        page.click("main a[href$='/extension']");
        page.selectOption(
                "select[name=instrument]",
                page.locator("select[name=instrument] option:has-text('STORY/2')")
                        .getAttribute("value"));
        page.check("input[name=how][value=date]");
        type(page, "date-", later);
        page.click("main form button[type=submit]");
        look(page, "mandate-extension-preview");
        page.click("form[action$='/extension'] button");
        done(page);
    }

    private static void askFor(LocalDate yesterday, Page page, UUID mandate, LocalDate due, LocalDate later) {
        var cohort = database()
                .sql("""
                        select mandate_id || '.' || course_id from mandates.report_mandate_course
                         where mandate_id = :mandate order by position limit 1
                        """)
                .param("mandate", mandate)
                .query(String.class)
                .single();
        var national = Nation.address("/national?lang=en&cohort=" + cohort);
        page.navigate(national);
        assertThat(page.locator("main").innerText()).contains(english(later)).doesNotContain(english(due));
        page.navigate(national + "&on=" + yesterday);
        assertThat(page.locator("main").innerText()).contains(english(due)).doesNotContain(english(later));
    }

    private static void readTheHistory(Page page, UUID mandate) {
        var person = database()
                .sql(
                        "select cast(min(cast(person_id as text)) as text) from mandates.report_duty where mandate_id = :id")
                .param("id", mandate)
                .query(String.class)
                .single();
        page.navigate(Nation.address("/people/" + person + "?lang=en"));
        assertThat(page.locator(".twige-history").innerText())
                .as("both letters")
                .contains("STORY/1", "STORY/2");
    }

    /** The day of the last fact, for a story that is told across midnight. */
    private static LocalDate lastDay(UUID mandate) {
        return database()
                .sql("select max(recorded_on) from mandates.report_duty_event where mandate_id = :id")
                .param("id", mandate)
                .query(LocalDate.class)
                .single();
    }

    private static long open(UUID mandate) {
        return database()
                .sql("select count(*) from mandates.report_duty where mandate_id = :id")
                .param("id", mandate)
                .query(Long.class)
                .single();
    }

    private long people() {
        return database().sql("""
                        select count(*) from people.report_person p
                          join people.report_institution i on p.institution_path <@ i.path
                         where i.code = :code and p.state <> 'LEFT'
                        """).param("code", employer).query(Long.class).single();
    }

    private static void type(Page page, String prefix, LocalDate date) {
        page.fill("input[name=" + prefix + "day]", String.valueOf(date.getDayOfMonth()));
        page.fill("input[name=" + prefix + "month]", String.valueOf(date.getMonthValue()));
        page.fill("input[name=" + prefix + "year]", String.valueOf(date.getYear()));
    }

    private static LocalDate workingDay(LocalDate date) {
        return Nation.bean(Country.class).calendar().roll(date);
    }

    static String english(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
