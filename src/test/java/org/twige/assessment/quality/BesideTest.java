package org.twige.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why two groups are not compared. */
class BesideTest {

    @ParameterizedTest
    @CsvSource({
        "199, 301, group-too-few",
        "200, 299, group-too-few",
        "200, 300, group-not-alike",
        "300, 200, group-not-alike"
    })
    void groups_are_too_few_or_give_no_figures(long focal, long reference, String why) {
        var beside = new Beside("LANGUAGE", "en", "rw", focal, reference, null, null, null, null, null);

        assertThat(beside.why()).isEqualTo("assessment.quality." + why);
    }
}
