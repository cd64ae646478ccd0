package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twige.country.Vocabulary;
import org.twige.country.pack.CountryPack;
import org.twige.mandates.Problem;

class AskFormTest {

    private static final Vocabulary TESTLAND =
            CountryPack.read(Path.of("countries", "tl")).vocabulary();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 20);

    @Test
    void more_time_needs_a_reason_and_a_date_after_the_present_one() {
        assertThat(wrong(RequestKind.EXTENSION, form("fog", "", DUE.plusDays(1), ""), false))
                .isEmpty();
        assertThat(wrong(RequestKind.EXTENSION, form("snow", "", DUE, ""), false))
                .containsExactly("reason", "until");
    }

    @Test
    void a_late_duty_gets_a_date_after_today() {
        var late = TODAY.minusDays(10);

        assertThat(form("fog", "", TODAY, "").problems(RequestKind.EXTENSION, late, TODAY, TESTLAND, false))
                .extracting(Problem::field)
                .containsExactly("until");
        assertThat(form("fog", "", TODAY.plusDays(1), "").problems(RequestKind.EXTENSION, late, TODAY, TESTLAND, false))
                .isEmpty();
    }

    @Test
    void another_reason_needs_words() {
        assertThat(wrong(RequestKind.EXTENSION, form("other", " ", DUE.plusDays(1), ""), false))
                .containsExactly("words");
    }

    @Test
    void a_ground_that_needs_evidence_needs_a_file_or_its_number_in_words() {
        var end = TODAY.plusDays(400);

        assertThat(wrong(RequestKind.EXEMPTION, form("long_voyage", "", end, ""), false))
                .containsExactly("file");
        assertThat(wrong(RequestKind.EXEMPTION, form("long_voyage", "", end, ""), true))
                .isEmpty();
        assertThat(wrong(RequestKind.EXEMPTION, form("long_voyage", "", end, "Letter 7, 1 March"), false))
                .isEmpty();
    }

    @Test
    void an_exemption_is_no_longer_than_its_ground_allows() {
        assertThat(wrong(RequestKind.EXEMPTION, form("storm", "", TODAY.plusDays(20), ""), false))
                .isEmpty();
        assertThat(wrong(RequestKind.EXEMPTION, form("storm", "", TODAY.plusDays(21), ""), false))
                .containsExactly("until");
        assertThat(wrong(RequestKind.EXEMPTION, form("fog", "", TODAY.plusDays(5), ""), false))
                .containsExactly("reason");
    }

    @Test
    void a_review_is_after_today_and_before_the_end() {
        var form = new DecisionForm("1", "6", "2027", "30", "");

        assertThat(form.reviewOn(LocalDate.of(2027, 6, 1), TODAY)).isEqualTo("2027-05-02");
        assertThat(form.reviewOn(TODAY.plusDays(10), TODAY)).isEqualTo("2027-03-02");
    }

    private static List<String> wrong(RequestKind kind, AskForm form, boolean hasFile) {
        return form.problems(kind, DUE, TODAY, TESTLAND, hasFile).stream()
                .map(Problem::field)
                .toList();
    }

    private static AskForm form(String reason, String words, LocalDate date, String paper) {
        return new AskForm(
                reason,
                words,
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()),
                null,
                paper);
    }
}
