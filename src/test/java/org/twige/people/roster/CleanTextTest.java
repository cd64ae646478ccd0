package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.border.SafeCsv;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=Ineza", "Ineza;=Test", "Ineza;-Test;@Test", "+250700000001", "Ineza", "N'Goran;'Test"})
    void a_cell_of_one_of_our_own_tables_comes_back_as_it_was(String cell) {
        assertThat(CleanText.of(SafeCsv.guarded(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ineza\t=Test", "Ineza\n=Test", "\tIneza =Test"})
    void a_guarded_sign_after_a_tab_or_a_line_break_comes_back_without_its_guard(String cell) {
        assertThat(CleanText.of(SafeCsv.guarded(cell))).isEqualTo("Ineza =Test");
    }
}
