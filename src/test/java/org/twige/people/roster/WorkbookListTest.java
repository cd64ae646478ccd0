package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.border.MadeWorkbook;
import org.twige.border.SafeWorkbook;
import org.twige.people.roster.RosterBatch.ReadSheet;
import org.twige.people.roster.RosterBatch.Refused;

/** Staff lists that come as the workbook of a spreadsheet. */
@PageTest
class WorkbookListTest {

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private RosterAnswers answers;

    @Autowired
    private FailedRows failedRows;

    @Autowired
    private JdbcClient database;

    @Test
    void a_workbook_is_read_like_a_text() {
        var lines = rosters.staff(2).lines(8);
        var sheet = Sheet.ofAnOffice(lines);

        var list = rosters.checked(
                rosters.nation(), sheet.on(new MadeWorkbook(), "Staff").bytes());

        assertThat(list.readSheet()).isEqualTo(new ReadSheet("Staff", List.of()));
        assertThat(list.count("JOIN")).isEqualTo(8);
        assertThat(list.count("WARNINGS")).isZero();
        assertThat(list.count("TOTALS")).isEqualTo(2);
        assertThat(answers.verdicts(list).keySet()).isEqualTo(sheet.lines().keySet());
    }

    @Test
    void a_day_is_a_day_however_the_workbook_keeps_it() {
        var line = rosters.staff(1).line(0);
        var day = LocalDate.of(2019, 3, 4);
        var serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        var workbook = new MadeWorkbook()
                .row("staff_no", "names", "institution_code", "status", "start_date")
                .row(
                        number(line),
                        "Ineza A",
                        line.at(Column.INSTITUTION_CODE),
                        "Active",
                        "xml:<c s=\"2\"><v>" + serial + "</v></c>")
                .row(number(line) + 1, "Ineza B", line.at(Column.INSTITUTION_CODE), "Active", serial)
                .row(number(line) + 2, "Ineza C", line.at(Column.INSTITUTION_CODE), "Active", "04/03/2019")
                .sheet("Staff");

        rosters.applied(rosters.checked(rosters.nation(), workbook.bytes()));

        assertThat(database.sql("""
                select m.started_on from people.post m join people.person p on p.id = m.person_id
                 where p.staff_no in (:all)
                """)
                        .param(
                                "all",
                                List.of(
                                        String.valueOf(number(line)),
                                        String.valueOf(number(line) + 1),
                                        String.valueOf(number(line) + 2)))
                        .query(LocalDate.class)
                        .list())
                .containsExactly(day, day, day);
    }

    @Test
    void an_identity_number_that_was_kept_as_a_number_has_lost_digits_and_is_refused() {
        var line = rosters.staff(1).line(0);
        var workbook = new MadeWorkbook()
                .row("staff_no", "names", "institution_code", "status", "national_id")
                .row(number(line), "Ineza A", line.at(Column.INSTITUTION_CODE), "Active", 1.199880012345678E15)
                .sheet("Staff");

        var list = rosters.checked(rosters.nation(), workbook.bytes());

        assertThat(answers.findings(list)).containsEntry(2, "ID_SCIENTIFIC national_id 1.19988001234568E+15");
    }

    @Test
    void the_first_sheet_with_a_header_counts_and_the_page_says_which_others_there_are() {
        var workbook = new MadeWorkbook()
                .row("Names", "of the office")
                .row("Prepared by", "somebody")
                .sheet("Cover");
        var lines = rosters.staff(1).lines(3);
        Sheet.plain(lines).on(workbook, "January");
        Sheet.plain(lines.subList(0, 1)).on(workbook, "February");

        var list = rosters.checked(rosters.nation(), workbook.bytes());

        assertThat(list.readSheet()).isEqualTo(new ReadSheet("January", List.of("February")));
        assertThat(list.count("JOIN")).isEqualTo(3);
    }

    @Test
    void failed_rows_come_back_as_a_workbook_and_count_once_mended() throws IOException {
        var staff = rosters.staff(1);
        var lines = staff.lines(3);
        lines.set(1, lines.get(1).with(Column.STATUS, "=1+1"));
        var list = rosters.checked(
                rosters.nation(),
                Sheet.plain(lines).on(new MadeWorkbook(), "Staff").bytes());
        var table = new ByteArrayOutputStream();

        failedRows.writeWorkbook(list, true, "en", table);
        var failed = rows(table.toByteArray());

        assertThat(failed).hasSize(2);
        assertThat(failed.getLast().subList(0, Line.COLUMNS.size()))
                .isEqualTo(lines.get(1).texts());
        var mended = new MadeWorkbook();
        failed.forEach(row -> mended.row(
                row.stream().map(cell -> cell.equals("=1+1") ? "Active" : cell).toArray()));
        var again = rosters.checked(rosters.nation(), mended.sheet("1").bytes());
        assertThat(again.partial()).isTrue();
        assertThat(again.count("JOIN")).isEqualTo(1);
    }

    @Test
    void a_workbook_that_breaks_off_is_refused_and_nothing_of_it_is_kept() {
        var whole = Sheet.plain(rosters.staff(1).lines(2_000))
                .on(new MadeWorkbook(), "Staff")
                .bytes();
        var broken = new MadeWorkbook()
                .row("staff_no", "names", "institution_code", "status")
                .row("9", "Ineza", "x", "xml:</row></sheetData>")
                .sheet("Staff")
                .bytes();

        assertThat(Objects.requireNonNull(rosters.checked(rosters.nation(), Arrays.copyOf(whole, whole.length / 2))
                        .refused()))
                .isEqualTo(new Refused(Refusal.WORKBOOK_DAMAGED, ""));
        assertThat(rosters.checked(rosters.nation(), broken).refused())
                .isEqualTo(new Refused(Refusal.WORKBOOK_DAMAGED, ""));
    }

    private static long number(Line line) {
        return Long.parseLong(line.at(Column.STAFF_NO));
    }

    private static List<List<String>> rows(byte[] bytes) throws IOException {
        var all = new ArrayList<List<String>>();
        try (var rows = SafeWorkbook.open(() -> new ByteArrayInputStream(bytes)).rows(0)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells());
            }
        }
        return all;
    }
}
