package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KQ0-1R9D-X4TB",
                "7kq0 1r9d x4tb",
                "  7KQO-IR9D-X4TB ",
                "7kqolr9dx4tb",
                "7KQ0\u20131R9D\u2014X4TB",
                "7KQ0.1R9D_X4TB"
            })
    void spaces_dashes_small_letters_and_look_alikes_are_forgiven(String typed) {
        assertThat(ActivationCode.typed(typed)).contains(new ActivationCode("7KQ01R9DX4TB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ0-1R9D", "7KQ0-1R9D-X4TBX", "7KQ0-1R9D-X4T!", "7KQ0-1R9D-X4TU"})
    void what_can_be_no_code_is_none(String typed) {
        assertThat(ActivationCode.typed(typed)).isEmpty();
    }

    @Test
    void a_random_code_is_read_back_as_it_is_printed() {
        IntStream.range(0, 1_000).forEach(_ -> {
            var code = ActivationCode.random();

            assertThat(code.grouped())
                    .matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .doesNotContainPattern("[ILOU]");
            assertThat(ActivationCode.typed(code.grouped())).contains(code);
        });
    }

    @Test
    void a_code_does_not_show_itself_in_a_log() {
        assertThat(ActivationCode.random().toString()).isEqualTo("ActivationCode");
    }
}
