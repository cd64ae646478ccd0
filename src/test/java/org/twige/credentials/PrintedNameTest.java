package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  MUKAMANA   Aline '|MUKAMANA Aline|M. A.",
                "Jean\u202EeniaM|JeaneniaM|J.",
                "\u200FAline\u200E\u2066 Uwase\u2069|Aline Uwase|A. U.",
                "Ame\u0301lie\u200BNgabo|AmélieNgabo|A.",
                "d’Arc O’Neil-Nkusi|d’Arc O’Neil-Nkusi|d. O.",
                "<b>Eve</b>|<b>Eve</b>|<.",
                "'Éric\tN\u00A0K'|Éric N K|É. N. K.",
                "Ola\uD800|Ola|O.",
                "\uD83D\uDE00 Kalisa|\uD83D\uDE00 Kalisa|\uD83D\uDE00. K.",
            })
    void names_lose_what_turns_or_hides_text(String names, String printed, String initials) {
        var name = PrintedName.of(names);

        assertThat(name.text()).isEqualTo(printed);
        assertThat(name.initials()).isEqualTo(initials);
    }

    @Test
    void names_have_at_most_300_letters() {
        assertThat(PrintedName.of("Ab ".repeat(500)).text()).hasSize(299).endsWith("Ab");
    }

    @Test
    void a_log_shows_initials_only() {
        assertThat(PrintedName.of("MUKAMANA Aline")).hasToString("M. A.");
    }
}
