package org.twige.country;

import java.util.Map;

/** One short text in the languages of a country, by language code. */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language, or in the first language that has it. */
    public String in(String language) {
        var text = byLanguage.get(language);
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }
}
