package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.border.MadeWorkbook;

/** Staff lists as offices really send them: a workbook with strange titles, a wrong file, one that loses people. */
class StaffListJourney {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> MEANINGS = List.of("staff_no", "names", "institution_code", "status", "");

    @Test
    void a_workbook_is_explained_once_takes_effect_and_is_taken_back() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            upload(page, new FilePayload("extract.xlsx", TYPE, workbook()), "Monthly extract of an invented system");
            page.waitForSelector("a[href$='/columns']");
            Browser.look(page, "roster-asked");
            explain(page);
            letItTakeEffect(page);
            assertThat(duties("977%", "OPEN")).as("newcomers have duties").isPositive();
            takeItBack(page);
        }
    }

    private static void explain(Page page) {
        page.click("a[href$='/columns']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("PERS_NR", "Urugero MUSHYA");
        onBoth(page, "roster-columns");
        for (var i = 0; i < MEANINGS.size(); i++) {
            page.locator("select").nth(i).selectOption(new SelectOption().setValue(MEANINGS.get(i)));
        }
        page.click("main form button[type=submit]");
        page.waitForSelector("form[action$='/effect']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Sheet that was read", "Staff");
    }

    private static void letItTakeEffect(Page page) {
        page.click("form[action$='/effect'] button");
        page.waitForSelector("a[href$='/take-back']");
        awaitDuties("977%", "OPEN");
    }

    private static void takeItBack(Page page) {
        page.click("a[href$='/take-back']");
        onBoth(page, "roster-take-back");
        page.fill("textarea[name=reason]", "It was the list of another country.");
        page.click("form[action$='/take-back'] button");
        page.waitForSelector("text=/Taken back: /");
        onBoth(page, "roster-taken-back");
        awaitDuties("977%", "LAPSED");
        assertThat(duties("977%", "OPEN")).as("nobody taken back owes anything").isZero();
        page.navigate(Nation.address("/rosters?lang=en"));
        onBoth(page, "rosters");
        page.click("a:has-text('Monthly extract of an invented system')");
        onBoth(page, "roster-source");
    }

    @Test
    void a_six_percent_leaver_file_waits_for_a_second_official() {
        var school = newSchool();
        try (var first = Browser.desk();
                var second = Browser.desk()) {
            var office = first.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            upload(office, list(school, 50), "");
            office.click("form[action$='/effect'] button");
            office.waitForSelector("a[href$='/result.csv']");
            var coordinator = second.newPage();
            Browser.signIn(coordinator, Nation.account("coordinator"));
            upload(coordinator, list(school, 47), "");
            askAndWait(coordinator);
            confirm(office, coordinator.url());
        }
        assertThat(count("978000__", "UNCONFIRMED")).isEqualTo(3);
        assertThat(count("978000__", "LISTED")).isEqualTo(47);
    }

    private static void askAndWait(Page coordinator) {
        coordinator.click("form[action$='/effect'] button");
        coordinator.waitForSelector("text=A second official must confirm");
        assertThat(Browser.whole(coordinator)
                        .locator("form[action$='/confirmation']")
                        .count())
                .as("the same official cannot confirm")
                .isZero();
        onBoth(coordinator, "roster-held-own");
        assertThat(count("978000__", "UNCONFIRMED")).as("nothing happened yet").isZero();
    }

    private static void confirm(Page office, String address) {
        office.navigate(address);
        assertThat(office.locator("main").innerText()).contains("50", "3");
        onBoth(office, "roster-held");
        office.fill("textarea[name=reason]", "Three people went to a school of another district.");
        office.click("form[action$='/confirmation'] button");
        office.waitForSelector("a[href$='/result.csv']");
    }

    private static void upload(Page page, FilePayload file, String source) {
        page.navigate(Nation.address("/rosters?lang=en"));
        page.setInputFiles("input[type=file]", file);
        page.fill("input[name=sourceName]", source);
        page.check("input[name=partial][value=" + !source.isEmpty() + "]");
        page.click("main form button[type=submit]");
        page.waitForSelector("form[action$='/effect'], a[href$='/columns']");
    }

    private static byte[] workbook() {
        var workbook = new MadeWorkbook()
                .row("Staff of an invented ministry, as at today")
                .gap(1)
                .row("PERS_NR", "FULLNM", "ORGEH", "SIT_CD", "KOSTL");
        var employer = database().sql("""
                        select i.code from people.report_person p join people.report_institution i using (institution_id)
                         where p.state = 'LISTED' and i.code <> 'story-school' group by i.code order by count(*) desc, i.code limit 1
                        """).query(String.class).single();
        workbook.row(97_700_000, "Urugero MUSHYA Babi", employer, "Active", 4_711);
        return workbook.sheet("Staff").bytes();
    }

    private static FilePayload list(String school, int people) {
        var rows = IntStream.range(0, people)
                .mapToObj(n -> "%d,Urugero NZIZA %s,%s,active%n".formatted(97_800_000 + n, letters(n), school))
                .collect(Collectors.joining("", "staff_no,names,institution_code,status\n", ""));
        return new FilePayload("school-" + people + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    /** A school under the institution of the coordinator. */
    private static String newSchool() {
        return database().sql("""
                        insert into people.institution (code, parent_id, path, kind, names, district, valid_from)
                        select 'story-school', i.id, i.path || 'story_school', 'school', '{"en": "School of the story"}',
                               i.district, date '2020-01-01'
                          from people.report_responsibility r join people.institution i on i.id = r.institution_id
                         where r.role = 'COORDINATOR' limit 1
                        returning code
                        """).query(String.class).single();
    }

    /** Names have no digits. */
    private static String letters(int number) {
        return "" + (char) ('A' + number / 26 % 26) + (char) ('a' + number % 26) + "bi";
    }

    private static long count(String staffNumbers, String state) {
        return database()
                .sql("select count(*) from people.person where staff_no like :numbers and state = :state")
                .param("numbers", staffNumbers)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private static void awaitDuties(String staffNumbers, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> duties(staffNumbers, state) > 0);
    }

    private static long duties(String staffNumbers, String state) {
        return database()
                .sql("""
                        select count(*) from mandates.duty d join people.person p on p.id = d.person_id
                         where p.staff_no like :numbers and d.state = :state
                        """)
                .param("numbers", staffNumbers)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }

    /** Keeps and checks the page on a desk and on a phone. */
    private static void onBoth(Page page, String name) {
        Browser.look(page, name);
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
    }
}
