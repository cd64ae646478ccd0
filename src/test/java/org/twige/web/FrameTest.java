package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.country.pack.CountryPack;

class FrameTest {

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0003, <1%", "0.01, 1%", "0.29, 29%", "0.9999, 99%", "1, 100%"})
    void nobody_and_all_are_said_only_when_it_is_nobody_and_all(double share, String said) {
        assertThat(in("en").percent(share)).isEqualTo(said);
    }

    @Test
    void french_leaves_a_space_before_the_sign_of_a_percentage() {
        assertThat(in("fr").percent(0.29)).isEqualTo("29\u00a0%");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french_alone() {
        var first = LocalDate.of(2026, 12, 1);

        assertThat(in("fr").date(first)).isEqualTo("1er d\u00e9cembre 2026");
        assertThat(in("fr").date(first.plusDays(10))).isEqualTo("11 d\u00e9cembre 2026");
        assertThat(in("fr").moment(Instant.parse("2026-12-01T12:00:00Z"))).startsWith("1er d\u00e9cembre 2026");
        assertThat(in("en").date(first)).isEqualTo("1 December 2026");
    }

    private static Frame in(String language) {
        var country = CountryPack.read(Path.of("countries", "tl"));
        return new Frame(language, country, new Texts(country), null, "/", "");
    }
}
