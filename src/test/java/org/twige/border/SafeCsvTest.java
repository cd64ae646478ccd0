package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "=HYPERLINK(\"x\")"
            })
    void a_cell_that_would_start_a_formula_is_text(String cell) {
        assertThat(SafeCsv.guarded(cell)).isEqualTo("'" + cell);
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
