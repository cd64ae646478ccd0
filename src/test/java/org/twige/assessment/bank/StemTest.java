package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twige.assessment.bank.Stem.Part;

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
                                new Part(false, List.of("Two systems made 20 errors.")),
                                new Part(true, List.of("A: 17 and 3", "B: 4 and 16"))),
                        "Which holds?"));
    }

    @Test
    void a_stem_may_not_end_with_a_list() {
        assertThat(Stem.endsWithAList("Which holds?\n\n- A\n- B")).isTrue();
        assertThat(Stem.endsWithAList("- A\n- B\n\nWhich holds?")).isFalse();
    }
}
