package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CheckCommandTest {

    @Command(name = "check-songs")
    static class CheckSongs implements Callable<Integer> {

        @Override
        public Integer call() {
            return 7;
        }
    }

    @Test
    void a_command_named_check_something_is_joined_to_check() {
        assertThat(CheckCommand.lineOf(List.of(new CheckSongs())).execute("check", "songs"))
                .isEqualTo(7);
    }

    @Test
    void a_country_and_a_pass_mark_are_checked_without_an_application() {
        assertThat(CheckCommand.needsNoApplication(List.of("check", "cut", "ratings.csv")))
                .isTrue();
        assertThat(CheckCommand.needsNoApplication(List.of("check", "country", "countries/tl")))
                .isTrue();
        assertThat(CheckCommand.needsNoApplication(List.of("check", "curriculum")))
                .isFalse();
    }
}
