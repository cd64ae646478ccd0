package org.twige.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.people.CompareNames.Found;

@PageTest
class CompareNamesTest {

    @Autowired
    private CompareNames compare;

    @Test
    void names_are_found_in_any_order_case_and_accent() {
        var text = "This certifies that Dr. TUYISÉNGE, Aline-Marie has completed";

        assertThat(compare.names("Aline Marie Tuyisenge", text)).isEqualTo(Found.ALL);
        assertThat(compare.names("Aline Uwera", text)).isEqualTo(Found.SOME);
        assertThat(compare.names("Keza Uwera", text)).isEqualTo(Found.NONE);
    }

    @Test
    void a_name_written_down_twice_counts_once() {
        assertThat(compare.names("UWERA Uwera", "Mme Uwera Aline")).isEqualTo(Found.ALL);
    }

    @Test
    void a_part_of_a_word_is_not_a_name() {
        assertThat(compare.names("Ali Mari", "Aline Marie")).isEqualTo(Found.NONE);
    }

    @Test
    void names_written_from_right_to_left_are_found_with_and_without_their_marks() {
        var text = "\u200Fيشهد أن \u202Bمُحَمَّد عبد الله\u202C أكمل";

        assertThat(compare.names("محمد عبد الله", text)).isEqualTo(Found.ALL);
        assertThat(compare.names("عبد الله محمد", text)).isEqualTo(Found.ALL);
        assertThat(compare.names("فاطمة", text)).isEqualTo(Found.NONE);
    }

    @Test
    void a_phrase_stands_side_by_side() {
        assertThat(compare.phrase("AI for everyone", "Course: “AI for Everyone”, 2026"))
                .isTrue();
        assertThat(compare.phrase("AI for everyone", "AI, not for everyone")).isFalse();
        assertThat(compare.phrase("", "anything")).isFalse();
    }
}
