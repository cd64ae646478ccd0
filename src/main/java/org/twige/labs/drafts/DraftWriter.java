package org.twige.labs.drafts;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
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
            return day("EEEE", number);
        }
        return slot.startsWith("d") ? day("d MMMM yyyy", number) : language.write(number);
    }

    private int number(String formula) {
        var expression = LETTER.matcher(formula).replaceAll(letter -> "#" + letter.group());
        return Objects.requireNonNull(
                new SpelExpressionParser().parseExpression(expression).getValue(known, Integer.class), formula);
    }

    private String day(String pattern, int day) {
        var format = new SimpleDateFormat(pattern, new ULocale(language.code()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                Date.from(LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
