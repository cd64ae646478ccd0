package org.twige.labs.drafts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.twige.country.Language;

/**
 * Fills values into the texts of drafts: {@code {A}} a word, {@code {n*m}} a number, {@code {d1+1}} a date and
 * {@code {w:d1+1}} its weekday, as the language writes them.
 */
final class DraftWriter {

    private static final Pattern SLOT = Pattern.compile("\\{(w:)?([^}]+)}");
    private static final Pattern LETTER = Pattern.compile("[a-z]\\d?");

    private final Language language;
    private final DraftValues values;
    private final SimpleEvaluationContext known =
            SimpleEvaluationContext.forReadOnlyDataBinding().build();

    DraftWriter(Language language, DraftValues values) {
        this.language = language;
        this.values = values;
        values.numbers().forEach(known::setVariable);
    }

    String write(String form) {
        return SLOT.matcher(form)
                .replaceAll(slot -> value(slot.group(1) != null, Objects.requireNonNull(slot.group(2))));
    }

    private String value(boolean weekday, String slot) {
        var word = values.words().get(slot);
        if (word != null) {
            return word;
        }
        var number = number(slot);
        if (weekday) {
            return language.write("EEEE", LocalDate.ofEpochDay(number));
        }
        return slot.startsWith("d")
                ? language.write("d MMMM yyyy", LocalDate.ofEpochDay(number))
                : language.write(number);
    }

    private int number(String formula) {
        var expression = LETTER.matcher(formula).replaceAll(letter -> "#" + letter.group());
        return Objects.requireNonNull(
                new SpelExpressionParser().parseExpression(expression).getValue(known, Integer.class), formula);
    }
}
