package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\tone",
                "\rone",
                "\none",
                "＝1",
                "=HYPERLINK(\"x\")"
            })
    void a_cell_that_would_start_a_formula_is_text(String cell) {
        assertThat(SafeCsv.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A;=HYPERLINK(1)     | A;'=HYPERLINK(1)
                    A;-1;@x             | A;'-1;'@x
                    A;"=1               | A;'"=1
                    A\\t+1              | A\\t'+1
                    first\\r\\n=1\\n-2    | first\\r\\n'=1\\n'-2
                    \\t=1                | '\\t'=1
                    =1;=2               | '=1;'=2
                    A;＝1               | A;'＝1
                    """)
    void a_formula_sign_where_another_spreadsheet_begins_a_cell_is_guarded_too(String cell, String guarded) {
        assertThat(SafeCsv.guarded(cell.translateEscapes())).isEqualTo(guarded.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A; b = c", "Kigali - Huye", "12:30; 2026", "O'Neza;'s", "", ";"})
    void what_starts_no_formula_is_left_as_it_is(String cell) {
        assertThat(SafeCsv.guarded(cell)).isEqualTo(cell);
        assertThat(SafeCsv.unguarded(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "A;=1", "A;'=1", "A;''\"=1\t-2", "\t\r\n=1\n", "one\r\n=2", "＠x;＝y"})
    void a_guarded_cell_is_read_back_as_it_was(String cell) {
        assertThat(SafeCsv.unguarded(SafeCsv.guarded(cell))).isEqualTo(cell);
    }

    @Test
    void a_number_stays_a_number_and_a_name_stays_a_name() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = SafeCsv.to(bytes, List.of("name", "people"))) {
            table.row("Huye, ishuri", -3);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFname,people\r\n\"Huye, ishuri\",-3\r\n");
    }
}
