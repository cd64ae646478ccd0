package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.country.pack.CountryPack;

class FrameTest {

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0003, <1%", "0.01, 1%", "0.29, 29%", "0.9999, 99%", "1, 100%"})
    void nobody_and_all_are_said_only_when_it_is_nobody_and_all(double share, String said) {
        var country = CountryPack.read(Path.of("countries", "tl"));
        var frame = new Frame("fr", country, new Texts(country), null, "/", "");

        assertThat(frame.percent(share)).isEqualTo(said);
    }
}
