package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.country.pack.CountryPack;

class FrameTest {

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0003, <1%", "0.01, 1%", "0.29, 29%", "0.9999, 99%", "1, 100%"})
    void nobody_and_all_are_said_only_when_it_is_nobody_and_all(double share, String said) {
        assertThat(frame("en").percent(share)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 1 June 2027, 38%", "fr, 1er juin 2027, 38 %"})
    void days_and_shares_are_written_as_the_reader_writes_them(String language, String day, String share) {
        var frame = frame(language);

        assertThat(frame.date(LocalDate.of(2027, 6, 1))).isEqualTo(day);
        assertThat(frame.moment(Instant.parse("2027-06-01T12:00:00Z"))).startsWith(day);
        assertThat(frame.percent(0.38).replaceAll("\\p{Z}", " ")).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 11, 21, 30})
    void no_other_day_than_the_first_has_a_number_of_its_own(int day) {
        assertThat(frame("fr").date(LocalDate.of(2027, 6, day))).isEqualTo(day + " juin 2027");
    }

    private static Frame frame(String language) {
        var country = CountryPack.read(Path.of("countries", "rw"));
        return new Frame(language, country, new Texts(country), null, "/", "");
    }
}
