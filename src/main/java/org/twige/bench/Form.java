package org.twige.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form of a page, as a browser without scripts sees it. */
record Form(String action, Map<String, String> hidden, List<String> choices) {

    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** The first form of a page whose address holds a text. */
    static Optional<Form> in(String page, String part) {
        return FORM.matcher(page)
                .results()
                .filter(form -> form.group(1).contains(part))
                .findFirst()
                .map(form -> of(form.group(1), form.group(2)));
    }

    private static Form of(String action, String inside) {
        var hidden = new LinkedHashMap<String, String>();
        var choices = new ArrayList<String>();
        INPUT.matcher(inside).results().forEach(input -> {
            var field = attributes(input.group(1));
            var value = field.getOrDefault("value", "");
            switch (field.getOrDefault("type", "")) {
                case "hidden" -> hidden.put(field.getOrDefault("name", ""), value);
                case "radio" -> choices.add(value);
                default -> {
                    // typed by a person
                }
            }
        });
        return new Form(action, hidden, choices);
    }

    private static Map<String, String> attributes(String text) {
        var found = new LinkedHashMap<String, String>();
        ATTRIBUTE.matcher(text).results().forEach(one -> found.put(one.group(1), one.group(2)));
        return found;
    }
}
