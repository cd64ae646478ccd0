package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered before any database is started. */
class VerbsTest {

    /** Every verb that the one command of this project hands on to the application. */
    static Stream<String> verbs() throws IOException {
        return Files.readAllLines(Path.of("twige")).stream()
                .filter(line -> line.endsWith("application \"$verb\" \"$@\" ;;"))
                .flatMap(line -> Stream.of(line.substring(0, line.indexOf(')')).split("\\|")))
                .map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_explains_itself_without_a_database(String verb) {
        assertThat(Verbs.answer(List.of(verb, "--help"))).hasValue(0);
    }

    @Test
    void a_mistyped_line_is_answered_without_a_database() {
        assertThat(Verbs.answer(List.of("improt", "staff.csv"))).hasValue(2);
        assertThat(Verbs.answer(List.of("verify-audit", "--hed", "abc"))).hasValue(2);
    }

    @Test
    void a_line_that_can_be_carried_out_needs_the_application() {
        assertThat(Verbs.answer(List.of("import", "staff.csv"))).isEmpty();
    }

    @Test
    void settings_are_taken_out_of_the_line_of_a_verb() {
        var line = new ArrayList<>(List.of("verify-audit", "--data", "there", "--head", "abc", "--twige.db.url=x"));

        assertThat(RunOptions.takeSettings(line)).containsExactly("--twige.data=there", "--twige.db.url=x");
        assertThat(line).containsExactly("verify-audit", "--head", "abc");
    }

    @Test
    void a_mistyped_option_of_run_is_not_passed_over() {
        assertThatThrownBy(() -> RunOptions.asProperties(List.of("run", "--prot", "8081")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--prot")
                .hasMessageContaining("--port");
    }
}
