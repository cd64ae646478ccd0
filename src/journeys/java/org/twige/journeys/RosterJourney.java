package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme office uploads a staff list, sees what would happen, lets it take effect and keeps the result. */
class RosterJourney {

    private static final int NEWCOMERS = 300;
    private static long before;

    private static final String COLUMNS =
            "staff_no,national_id,names,institution_code,start_date,status,extract_date\n";

    @Test
    void a_staff_list_is_checked_applied_and_answered_row_by_row() throws IOException {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            before = known();
            upload(page);
            seeWhatWouldHappen(page);
            letItTakeEffect(page);
            keepTheResult(page);
        }
    }

    private static void upload(Page page) {
        page.navigate(Nation.address("/rosters?lang=en"));
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("new-staff.csv", "text/csv", list().getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        page.waitForSelector("form[action$='/effect']");
    }

    private static void seeWhatWouldHappen(Page page) {
        var text = Browser.whole(page).locator("main").innerText();
        assertThat(text).as("people who join").contains(String.valueOf(NEWCOMERS + 1));
        assertThat(text).as("the number that a spreadsheet spoilt").contains("1.19E+15");
        assertThat(text).as("the day that does not exist, which is left out").contains("31/02/2026");
        assertThat(known()).as("nothing happened yet").isEqualTo(before);
        Browser.lookInEveryLanguage(page, "roster-checked");
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
    }

    private static void letItTakeEffect(Page page) {
        page.click("form[action$='/effect'] button");
        page.waitForSelector("a[href$='/result.csv']");
        assertThat(known()).as("everybody of the list is a person, once").isEqualTo(before + NEWCOMERS + 1);
        Browser.look(page, "roster-applied");
    }

    private static void keepTheResult(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.click("a[href$='/result.csv']"));
        try (var lines = Files.lines(file.path())) {
            assertThat(lines.count()).as("a line for each row, and the header").isEqualTo(NEWCOMERS + 3L);
        }
    }

    private static long known() {
        return database()
                .sql("select count(*) from people.person where staff_no like '98%'")
                .query(Long.class)
                .single();
    }

    /** Newcomers, one whose identity number a spreadsheet spoilt, and one with a day that does not exist. */
    private static String list() {
        var employer = database()
                .sql("select code from people.report_institution where nlevel(path) = 3 order by code limit 1")
                .query(String.class)
                .single();
        var rows = IntStream.range(0, NEWCOMERS).mapToObj(n -> row(n, "", employer, "2026-09-01"));
        return COLUMNS
                + rows.collect(Collectors.joining())
                + row(NEWCOMERS, "", employer, "31/02/2026")
                + row(NEWCOMERS + 1, "1.19E+15", employer, "2026-09-01");
    }

    private static String row(int number, String nationalId, String employer, String start) {
        return "%d,%s,Urugero MUSHYA %s,%s,%s,active,2026-11-20%n"
                .formatted(98_000_000 + number, nationalId, letters(number), employer, start);
    }

    /** Names have no digits. */
    private static String letters(int number) {
        return "" + (char) ('A' + number / 26 % 26) + (char) ('a' + number % 26) + (char) ('a' + number / 676);
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
