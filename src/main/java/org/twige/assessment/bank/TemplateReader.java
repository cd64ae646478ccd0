package org.twige.assessment.bank;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.variant.Slot;
import org.twige.assessment.variant.Template;

/** Reads how the variants of an item are made. */
final class TemplateReader {

    private static final List<String> ANSWERS = List.of("mark-text", "order", "number", "best-answer");

    private final WrittenItem item;
    private final String original;

    private TemplateReader(WrittenItem item, String original) {
        this.item = item;
        this.original = original;
    }

    /** A template that cannot be read, with the place of the mistake. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Written at;
        private final String remedy;

        Unreadable(Written at, String text, String remedy) {
            super(text);
            this.at = at;
            this.remedy = remedy;
        }

        void report(WrittenItem item, Findings found) {
            found.add(item, at, String.valueOf(getMessage()), remedy);
        }
    }

    static Template read(WrittenItem item, String original) throws Unreadable {
        return new TemplateReader(item, original).template();
    }

    private Template template() throws Unreadable {
        if (!ANSWERS.contains(item.text("answer"))) {
            throw new Unreadable(
                    item.field("answer").orElse(item.written()),
                    "“answer” is missing or unknown",
                    "use " + String.join(", ", ANSWERS));
        }
        var plant = item.field("plant");
        return new Template(
                item.text("answer"),
                slots(),
                word("where"),
                plant.isEmpty() ? null : new Template.Span(number(plant.get(), "from"), number(plant.get(), "to")),
                item.field("take").isEmpty() ? null : number(item.written(), "take"),
                item.text("key"),
                word("holds"),
                item.letters(original),
                plantable());
    }

    private @Nullable String word(String name) {
        var word = item.text(name);
        return word.isEmpty() ? null : word;
    }

    private String plantable() {
        return item.in(original).map(WrittenText::options).orElse(Map.of()).entrySet().stream()
                .filter(option -> option.getValue().child("planted").isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    private Map<String, Slot> slots() throws Unreadable {
        var slots = new LinkedHashMap<String, Slot>();
        var written = item.field("slots").map(Written::children).orElse(Map.of());
        for (var slot : written.entrySet()) {
            if (!slot.getKey().matches("[a-z][a-z0-9]*")) {
                throw new Unreadable(
                        slot.getValue(), "“" + slot.getKey() + "” is no name", "use small letters, digits");
            }
            slots.put(slot.getKey(), slot(slot.getValue()));
        }
        return slots;
    }

    private static Slot slot(Written written) throws Unreadable {
        var parts = written.children().keySet();
        if (parts.contains("is")) {
            return new Slot.Computed(written.text("is").orElse(""));
        } else if (parts.contains("of")) {
            return words(written);
        } else if (parts.contains("day-from")) {
            return new Slot.Weekday(day(written, "day-from"), day(written, "day-to"));
        } else if (parts.contains("day")) {
            return new Slot.Counted(written.text("day").orElse(""), number(written, "plus"));
        }
        var step = parts.contains("step") ? number(written, "step") : 1;
        return new Slot.Whole(number(written, "from"), number(written, "to"), step);
    }

    private static Slot words(Written written) throws Unreadable {
        var of = written.child("of").orElse(written);
        var words = new LinkedHashMap<String, List<String>>();
        if (of.children().isEmpty()) {
            words.put("", texts(of));
        } else {
            of.children().forEach((language, list) -> words.put(language, texts(list)));
        }
        if (words.values().stream().map(List::size).distinct().count() != 1
                || words.values().iterator().next().size() < 2) {
            throw new Unreadable(
                    of, "lists of different length, or too short", "write as many words in every language");
        }
        return new Slot.Words(words, written.text("at").orElse(null));
    }

    private static List<String> texts(Written list) {
        return list.elements().stream().flatMap(word -> word.text().stream()).toList();
    }

    private static int number(Written written, String name) throws Unreadable {
        var text = written.text(name).filter(digits -> digits.matches("-?\\d{1,9}"));
        if (text.isEmpty()) {
            throw new Unreadable(
                    written.child(name).orElse(written), "“" + name + "” is no whole number", "write it in digits");
        }
        return Integer.parseInt(text.get());
    }

    private static LocalDate day(Written written, String name) throws Unreadable {
        var text = Optional.of(written.text(name).orElse(""));
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeParseException e) {
            throw new Unreadable(written, "“" + name + "” is no day", "write year-month-day, e.g. 2027-06-15");
        }
    }
}
