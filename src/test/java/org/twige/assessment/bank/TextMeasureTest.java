package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.assessment.bank.TextMeasure.Advice;

/** What an author is told about the reading that an item takes. */
class TextMeasureTest {

    private static final ItemSheet ITEM = new ItemSheet(Map.of(
            "id", "x-1",
            "kind", "best-answer",
            "key", "b",
            "en.stem", "Two clerks sort letters. One asks why.\n\nWhat do you answer?",
            "en.a.text", "It learns from letters",
            "en.a.why", "No.",
            "en.b.text", "It counts words",
            "en.c.text", "It asks a person",
            "en.c.why", "No."));

    @Test
    void words_sentences_and_options_are_counted_in_each_language() {
        assertThat(TextMeasure.of(ITEM, "en")).isEqualTo(new TextMeasure("en", 11, 4, 3, 4, 2, 3));
        assertThat(TextMeasure.of(ITEM, "rw")).isEqualTo(new TextMeasure("rw", 0, 0, 0, 0, 0, 0));
        assertThat(TextMeasure.advice(ITEM, "en")).isEmpty();
    }

    @Test
    void a_long_sentence_and_uneven_options_are_pointed_at() {
        assertThat(TextMeasure.advice(ITEM.with("en.stem", "word ".repeat(26) + "?"), "en"))
                .containsExactly(Advice.LONG_SENTENCE);
        assertThat(TextMeasure.advice(ITEM.with("en.a.text", "It learns from very many letters of the past"), "en"))
                .containsExactly(Advice.UNEVEN_OPTIONS);
        assertThat(TextMeasure.advice(ITEM.with("en.b.text", "It counts the words of each letter"), "en"))
                .containsExactly(Advice.KEY_LONGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "en, All of the above",
        "en, None of these",
        "fr, Toutes les réponses",
        "fr, Les deux ci-dessus",
        "sw, Yote hapo juu",
        "rw, Byose byavuzwe haruguru"
    })
    void an_option_that_speaks_of_others_is_pointed_at_because_they_are_shuffled(String language, String option) {
        assertThat(TextMeasure.advice(ITEM.with(language + ".d.text", option), language))
                .contains(Advice.OPTION_OF_OPTIONS);
    }
}
