package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twige.assessment.bank.Stem.Part;
import org.twige.assessment.bank.Stem.Setting;

class StemTest {

    @Test
    void one_paragraph_is_the_question() {
        var stem = Stem.of("An officer reads a file.\nWhat now?");

        assertThat(stem).isEqualTo(new Stem(List.of(), "An officer reads a file. What now?"));
    }

    @Test
    void the_last_paragraph_is_the_question_and_lists_stay_lists() {
        var stem = Stem.of("Two systems made 20 errors.\n\n- A: 17 and 3\n- B: 4 and 16\n\nWhich holds?");

        assertThat(stem)
                .isEqualTo(new Stem(
                        List.of(
                                new Part(Setting.PARAGRAPH, List.of("Two systems made 20 errors.")),
                                new Part(Setting.LIST, List.of("A: 17 and 3", "B: 4 and 16"))),
                        "Which holds?"));
    }

    @Test
    void a_table_has_its_cells_between_strokes() {
        var stem = Stem.of("| Limit | Missed |\n| 0.3 | 4 |\n\nWhich limit?");

        assertThat(stem.situation()).singleElement().satisfies(part -> {
            assertThat(part.isTable()).isTrue();
            assertThat(part.rows()).containsExactly(List.of("Limit", "Missed"), List.of("0.3", "4"));
        });
    }

    @Test
    void a_stem_may_not_end_with_a_list_or_a_table() {
        assertThat(Stem.endsWithAParagraph("Which holds?\n\n- A\n- B")).isFalse();
        assertThat(Stem.endsWithAParagraph("Which holds?\n\n| A |\n| B |")).isFalse();
        assertThat(Stem.endsWithAParagraph("- A\n- B\n\nWhich holds?")).isTrue();
    }
}
