package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeWorkbookTest {

    @Test
    void a_sheet_is_read_with_the_row_numbers_that_its_reader_sees() throws IOException {
        var workbook = new MadeWorkbook()
                .row("Staff of an invented office")
                .gap(2)
                .row("staff_no", "", "names")
                .row(900001, "", "Ineza & <Test>")
                .sheet("Staff");

        assertThat(rows(workbook))
                .containsExactly(
                        "1 [Staff of an invented office]", "4 [staff_no, , names]", "5 [900001, , Ineza & <Test>]");
    }

    @ParameterizedTest
    @CsvSource({
        "901, 901",
        "901.0, 901",
        "0.5, 0.5",
        "999999999999999, 999999999999999",
        "1.19988001234567E+15, 1.19988001234567E+15",
        "1199880012345670, 1.19988001234567E+15",
        "1E+300, 1E+300"
    })
    void a_number_is_what_it_was_and_says_what_it_has_lost(String stored, String read) throws IOException {
        assertThat(cell("<c><v>" + stored + "</v></c>")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1, 45658, 2025-01-01", "2, 45658.75, 2025-01-01", "3, 45658, 45658", "0, 45658, 45658"})
    void a_number_is_a_day_where_its_style_shows_one(int style, String stored, String read) throws IOException {
        assertThat(cell("<c s=\"" + style + "\"><v>" + stored + "</v></c>")).isEqualTo(read);
    }

    @Test
    void days_of_old_macintoshes_are_counted_from_1904() throws IOException {
        var workbook = new MadeWorkbook()
                .row("xml:<c s=\"1\"><v>44196</v></c>")
                .sheet("Staff")
                .since1904();

        assertThat(rows(workbook)).containsExactly("1 [2025-01-01]");
    }

    @Test
    void a_formula_is_its_last_value_and_is_never_worked_out() throws IOException {
        assertThat(cell("<c t=\"str\"><f>WEBSERVICE(\"http://example.org\")</f><v>Huye</v></c>"))
                .isEqualTo("Huye");
        assertThat(cell("<c><f>1+1</f><v>2</v></c>")).isEqualTo("2");
        assertThat(rows(new MadeWorkbook().row("xml:<c><f>1+1</f></c>").sheet("Staff")))
                .containsExactly("1 []");
    }

    @Test
    void rich_texts_are_read_whole_and_without_what_is_read_aloud() throws IOException {
        assertThat(cell("<c t=\"inlineStr\"><is><r><t>Ine</t></r><r><t>za</t></r><rPh><t>aloud</t></rPh></is></c>"))
                .isEqualTo("Ineza");
        assertThat(cell("<c t=\"str\"><v>one_x000D_two</v></c>")).isEqualTo("one\rtwo");
        assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
    }

    @Test
    void sheets_that_nobody_sees_are_not_read() throws IOException {
        var bytes = new MadeWorkbook()
                .row("a")
                .sheet("Codes", "veryHidden")
                .row("b")
                .sheet("Staff")
                .row("c")
                .sheet("Old", "hidden")
                .bytes();

        assertThat(open(bytes).sheets()).containsExactly("Staff");
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        var bomb = bomb("xl/worksheets/sheet1.xml", 2_000);
        var shared = bomb("xl/sharedStrings.xml", 400);

        assertThat(bomb.length).isLessThan(3_000_000);
        assertThatThrownBy(() -> open(bomb)).isInstanceOf(SafeUnzip.TooLarge.class);
        assertThatThrownBy(() -> open(shared)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t=\"inlineStr\"><is>%s</is></c>",
                "<c t=\"str\"><v>%s</v></c>",
                "<c t=\"inlineStr\"><is><t>%s</t></is></c>"
            })
    void a_cell_may_hold_what_a_spreadsheet_lets_it_hold_and_no_letter_more(String cell) throws IOException {
        var parts = cell.contains("<is>%s") ? "<r><t>aaaaaaa</t></r>".repeat(4_681) : "a".repeat(32_767);

        assertThat(cell(cell.formatted(parts))).hasSize(32_767);
        assertThatThrownBy(() -> cell(cell.formatted(parts.replaceFirst("a", "aa"))))
                .isInstanceOf(SafeUnzip.TooLarge.class);
    }

    @Test
    void a_text_of_very_many_parts_is_refused_before_its_end_is_read() throws IOException {
        var shared = new LinkedHashMap<String, String>();
        shared.put("xl/sharedStrings.xml", "<sst><si>" + "<r><t>aaaaaaaa</t></r>".repeat(5_000) + "<never");

        assertThatThrownBy(() -> open(MadeWorkbook.zipped(shared))).isInstanceOf(SafeUnzip.TooLarge.class);
        assertThat(rows(new MadeWorkbook().row("a".repeat(32_767)).sheet("Staff"))
                        .getFirst())
                .hasSize(32_767 + 4);
    }

    @Test
    void the_texts_that_cells_share_are_counted_while_they_are_read() throws IOException {
        var xml = "<sst><si><t>Ineza</t></si><si><r><t>Ka</t></r><r><t>liza</t></r></si></sst>";

        assertThat(new SharedTexts(11, 2).read(read(xml))).containsExactly("Ineza", "Kaliza");
        assertThatThrownBy(() -> new SharedTexts(10, 2).read(read(xml))).isInstanceOf(SafeUnzip.TooLarge.class);
        assertThatThrownBy(() -> new SharedTexts(11, 1).read(read(xml))).isInstanceOf(SafeUnzip.TooLarge.class);
    }

    @Test
    void a_row_that_is_longer_than_any_row_of_a_list_is_refused() {
        var cells = Collections.nCopies(9, "a".repeat(32_000)).toArray();

        assertThatThrownBy(() -> rows(new MadeWorkbook().row(cells).sheet("Staff")))
                .isInstanceOf(SafeUnzip.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--%s-->", "<?twige %s?>", "<c t=\"%s\"/>"})
    void a_sheet_with_a_part_without_end_is_refused(String part) {
        var letters = "Twige ".repeat(400_000);

        assertThatThrownBy(() -> cell(part.formatted(letters))).isInstanceOf(IOException.class);
    }

    @Test
    void an_archive_of_very_many_files_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 5_001; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }

        assertThatThrownBy(() -> open(bytes.toByteArray())).isInstanceOf(SafeUnzip.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"})
    void no_part_opens_an_address_or_a_file(String part) throws IOException {
        try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";

            for (var type : List.of(
                    "<!DOCTYPE x SYSTEM \"" + address + "\">",
                    "<!DOCTYPE x [<!ENTITY y SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>",
                    "<!DOCTYPE x [<!ENTITY % y SYSTEM \"" + address + "\"> %y;]>")) {
                assertThatThrownBy(() -> open(spoilt(part, type))).as(type).isInstanceOf(IOException.class);
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_sheet_with_a_billion_laughs_is_refused() throws IOException {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var workbook = open(spoilt("xl/worksheets/sheet1.xml", laughs));

        assertThatThrownBy(() -> rows(workbook)).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_no_workbook_is_said_so() {
        assertThatThrownBy(() -> open(MadeWorkbook.zipped(new LinkedHashMap<>())))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isInstanceOf(IOException.class);
    }

    @Test
    void a_written_sheet_comes_back_and_holds_texts_only() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = SafeSheet.to(bytes, List.of("staff_no", "names"))) {
            sheet.row("1199880012345678", "=HYPERLINK(\"http://example.org\")");
            sheet.row("", "a\u0000<b>&\n\uD83D\uDE00");
        }

        assertThat(rows(open(bytes.toByteArray())))
                .containsExactly(
                        "1 [staff_no, names]",
                        "2 [1199880012345678, =HYPERLINK(\"http://example.org\")]",
                        "3 [, a<b>&\n\uD83D\uDE00]");
        assertThat(part(bytes.toByteArray(), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "<v>")
                .contains("t=\"inlineStr\"");
    }

    private static XmlReader read(String xml) throws IOException {
        return SecureXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static String cell(String xml) throws IOException {
        var rows = rows(new MadeWorkbook().row("xml:" + xml).sheet("Staff"));
        return rows.getFirst().substring(3, rows.getFirst().length() - 1);
    }

    private static List<String> rows(MadeWorkbook workbook) throws IOException {
        return rows(open(workbook.bytes()));
    }

    private static List<String> rows(SafeWorkbook workbook) throws IOException {
        var all = new ArrayList<String>();
        try (var rows = workbook.rows(0)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row.number() + " " + row.cells());
            }
        }
        return all;
    }

    private static SafeWorkbook open(byte[] bytes) throws IOException {
        return SafeWorkbook.open(() -> new ByteArrayInputStream(bytes));
    }

    /** A workbook of one sheet in which one part begins with a document type. */
    private static byte[] spoilt(String part, String type) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                new MadeWorkbook().row("a").sheet("Staff").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
                parts.put(entry.getName(), entry.getName().equals(part) ? type + text.replace("</", "&y;</") : text);
            }
        }
        return MadeWorkbook.zipped(parts);
    }

    /** One part of many megabytes of the same letter. */
    private static byte[] bomb(String part, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            var letters = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < megabytes; i++) {
                zip.write(letters);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
