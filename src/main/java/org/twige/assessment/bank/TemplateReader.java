package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.variant.Slot;
import org.twige.assessment.variant.Template;

/** Reads how the variants of an item are made. */
final class TemplateReader {

    private static final String KEY = "key";
    private static final Pattern NAME = Pattern.compile("#([A-Za-z_][A-Za-z0-9_]*)");
    private static final int MOST_SIGNS = 1_000;
    private static final List<String> ANSWERS = List.of("mark-text", "order", "number", "best-answer");

    private final WrittenItem item;
    private final List<String> languages;

    private TemplateReader(WrittenItem item, List<String> languages) {
        this.item = item;
        this.languages = languages;
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

    /**
     * @param languages in which its words must be there; the first is the original
     */
    static Template read(WrittenItem item, List<String> languages) throws Unreadable {
        return new TemplateReader(item, languages).template();
    }

    private Template template() throws Unreadable {
        var slots = slots();
        for (var formula : List.of("where", "key", "holds")) {
            names(formula, item.text(formula), slots.keySet());
        }
        if (!ANSWERS.contains(item.text("answer"))) {
            throw new Unreadable(
                    item.field("answer").orElse(item.written()),
                    "“answer” is missing or unknown",
                    "use " + String.join(", ", ANSWERS));
        }
        return new Template(
                item.text("answer"),
                slots,
                word("where"),
                plant(),
                take(),
                item.text("key"),
                word("holds"),
                item.letters(languages.getFirst()),
                plantable());
    }

    private Template.@Nullable Span plant() throws Unreadable {
        if (item.shape() != Shape.MARK) {
            return null;
        }
        var written = item.field("plant").orElse(null);
        if (written == null) {
            throw new Unreadable(item.written(), "“plant” is missing", "write how many parts: {from: 2, to: 4}");
        }
        var span = new Template.Span(SlotReader.number(written, "from"), SlotReader.number(written, "to"));
        if (span.from() < 1
                || span.from() > span.to()
                || span.to() > plantable().length()) {
            throw new Unreadable(
                    written,
                    "“plant” does not fit the parts with a planted form",
                    "keep it from 1 to " + plantable().length());
        }
        return span;
    }

    private @Nullable Integer take() throws Unreadable {
        if (item.field("take").isEmpty()) {
            return null;
        }
        var take = SlotReader.number(item.written(), "take");
        if (take < 3 || take > item.letters(languages.getFirst()).length()) {
            throw new Unreadable(
                    item.written(), "“take” does not fit the steps", "take three or more, and not more than there are");
        }
        return take;
    }

    private @Nullable String word(String name) {
        var word = item.text(name);
        return word.isEmpty() ? null : word;
    }

    private String plantable() {
        return item.in(languages.getFirst()).map(WrittenText::options).orElse(Map.of()).entrySet().stream()
                .filter(option -> option.getValue().child("planted").isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    /** A misspelt name would count as nothing, and a condition that speaks of nothing always holds. */
    private void names(String of, String formula, Set<String> known) throws Unreadable {
        var unknown = NAME.matcher(formula)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !known.contains(name) && !(of.equals("holds") && name.equals(KEY)))
                .findFirst();
        if (unknown.isPresent() || formula.length() > MOST_SIGNS) {
            throw new Unreadable(
                    item.field(of).orElse(item.written()),
                    "“" + of + "” names #" + unknown.orElse("…") + ", which is no slot above, or is too long",
                    "use slots that stand above, and " + MOST_SIGNS + " signs at most");
        }
    }

    private Map<String, Slot> slots() throws Unreadable {
        var slots = new LinkedHashMap<String, Slot>();
        var written = item.field("slots").map(Written::children).orElse(Map.of());
        for (var slot : written.entrySet()) {
            if (!slot.getKey().matches("[a-z][a-z0-9]*") || slot.getKey().equals(KEY)) {
                throw new Unreadable(
                        slot.getValue(), "“" + slot.getKey() + "” is no name", "use small letters, digits");
            }
            for (var formula : List.of("is", "at")) {
                names(formula, slot.getValue().text(formula).orElse(""), slots.keySet());
            }
            slots.put(slot.getKey(), new SlotReader(slot.getValue(), languages).read());
        }
        return slots;
    }
}
