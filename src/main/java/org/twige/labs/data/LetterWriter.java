package org.twige.labs.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Puts invented people into the forms of letters and notes where. */
final class LetterWriter {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    private final Chance chance;
    private final Material people = Material.read("letters/people.yaml");

    LetterWriter(Chance chance) {
        this.chance = chance;
    }

    Letter letter(int number, String language, String form, List<String> illnesses) {
        var values = people();
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        var slots = SLOT.matcher(form);
        while (slots.find()) {
            slots.appendReplacement(text, "");
            var said = slots.group(2);
            var slot = Objects.requireNonNull(slots.group(1));
            var value = said != null ? said : values.getOrDefault(slot, chance.of(illnesses));
            spans.add(new Span(kind(slot), text.length(), text.length() + value.length()));
            text.append(value);
        }
        slots.appendTail(text);
        return new Letter(number, language, text.toString().strip(), List.copyOf(spans));
    }

    private static Span.Kind kind(String slot) {
        return switch (slot) {
            case "name", "name2", "short" -> Span.Kind.NAME;
            case "identity", "identity2" -> Span.Kind.IDENTITY;
            case "phone", "phone2" -> Span.Kind.PHONE;
            case "health" -> Span.Kind.HEALTH;
            default -> throw new IllegalStateException(slot);
        };
    }

    /** Two people for one letter, each written in one of several ways. */
    private Map<String, String> people() {
        var words = chance.<String>shuffled(people.texts("words"));
        var one = words.get(0);
        return Map.of(
                "name", name(one),
                "short", one,
                "name2", name(words.get(1)),
                "identity", number("identity"),
                "identity2", number("identity"),
                "phone", number("phone"),
                "phone2", number("phone"));
    }

    /** The word of nature after or before the other one, in capitals or not. */
    private String name(String word) {
        var first = chance.of(people.texts("first"));
        return switch (chance.below(3)) {
            case 0 -> first + " " + word;
            case 1 -> word.toUpperCase(Locale.ROOT) + " " + first;
            default -> first + " " + word.toUpperCase(Locale.ROOT);
        };
    }

    private String number(String kind) {
        return chance.digits(chance.of(people.texts(kind)));
    }
}
