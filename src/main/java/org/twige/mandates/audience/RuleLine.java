package org.twige.mandates.audience;

import java.util.List;
import java.util.stream.Collectors;
import org.twige.country.LocalText;

/** One criterion of a rule as an official reads it. */
public record RuleLine(Criterion criterion, List<LocalText> values) {

    /** The values in a language, side by side. */
    public String in(String language) {
        return values.stream().map(value -> value.in(language)).collect(Collectors.joining("; "));
    }
}
