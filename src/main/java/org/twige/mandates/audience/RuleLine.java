package org.twige.mandates.audience;

import java.time.LocalDate;
import java.util.List;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/** One criterion of a rule as an official reads it. */
public record RuleLine(Criterion criterion, List<LocalText> values) {

    /** What is true of whoever fits, e.g. "whose statute is: Teachers’ statute or General statute". */
    public String sentence(Frame frame) {
        return frame.text("mandates.rule." + criterion.word(), "values", words(frame));
    }

    /** The values alone, any of which is enough. */
    public String words(Frame frame) {
        return values.stream()
                .map(value -> word(criterion, value, frame))
                .reduce((first, next) -> frame.text("mandates.rule.or", "first", first, "next", next))
                .orElse("");
    }

    /** One value; a day as it is written in the reader’s language. */
    public static String word(Criterion criterion, LocalText value, Frame frame) {
        var word = value.in(frame.language());
        return criterion.isDay() && !word.isEmpty() ? frame.date(LocalDate.parse(word)) : word;
    }
}
