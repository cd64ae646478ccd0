package org.twige.assessment.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twige.country.Language;

/**
 * What one attempt gets of a template.
 *
 * @param letters of the options from top to bottom; empty for a number
 * @param key the right option, options or order as letters, or the right number
 * @param planted letters of the parts that appear in their planted form
 */
public record Variant(Map<String, Value> slots, String letters, String key, String planted) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9]*)(?::([a-z]+))?}");
    private static final int MOST_DRAWS = 1_000;

    /**
     * The variant of a seed.
     *
     * @throws IllegalStateException if {@code where} held in none of a thousand draws
     */
    public static Variant of(Template template, long seed) {
        return of(template, seed, Map.of());
    }

    /**
     * The variant of a seed for somebody.
     *
     * @param own what came out of the person's exercises, by exercise and figure
     * @throws IllegalStateException if {@code where} held in none of a thousand draws, or a figure is beyond its limits
     */
    public static Variant of(Template template, long seed, Map<String, Long> own) {
        var chance = new Chance(seed);
        var slots = slots(template, chance, own);
        return switch (template.answer()) {
            case "mark-text" -> marked(template, slots, chance);
            case "order" -> ordered(template, slots, chance);
            case "number" -> new Variant(slots, "", Formula.text(template.key(), slots), "");
            default -> new Variant(slots, chance.shuffle(template.letters()), letter(template, slots), "");
        };
    }

    /**
     * A text of the template with this variant's values in its slots.
     *
     * @throws IllegalArgumentException for a slot or a format that does not exist
     */
    public String fill(String text, Language language) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return SLOT.matcher(text).replaceAll(found -> {
            var value = slots.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("there is no slot “" + found.group(1) + "”");
            }
            var format = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(value.in(language, format));
        });
    }

    /** Does it ask the same with the same data, whatever the order of its options? */
    public boolean asksTheSameAs(Variant other) {
        return slots.equals(other.slots) && key.equals(other.key) && planted.equals(other.planted);
    }

    /** Is the part of this letter shown in its planted form? */
    public boolean isPlanted(String letter) {
        return planted.contains(letter);
    }

    private static Map<String, Value> slots(Template template, Chance chance, Map<String, Long> own) {
        for (var draw = 0; draw < MOST_DRAWS; draw++) {
            var slots = draw(template, chance, own);
            if (holds(template, slots)) {
                return slots;
            }
        }
        throw new IllegalStateException("“" + template.where() + "” holds in none of " + MOST_DRAWS + " draws");
    }

    /** Of so many draws, how many fulfil {@code where}; fewer than that may mean that a variant is long looked for. */
    public static int fulfilled(Template template, int draws) {
        var chance = new Chance(0);
        var fulfilled = 0;
        for (var draw = 0; draw < draws; draw++) {
            if (holds(template, draw(template, chance, Map.of()))) {
                fulfilled++;
            }
        }
        return fulfilled;
    }

    private static boolean holds(Template template, Map<String, Value> slots) {
        return template.where() == null || Formula.holds(template.where(), slots);
    }

    private static Map<String, Value> draw(Template template, Chance chance, Map<String, Long> own) {
        var slots = new LinkedHashMap<String, Value>();
        template.slots().forEach((name, slot) -> slots.put(name, value(slot, chance, slots, own)));
        return slots;
    }

    private static Value value(Slot slot, Chance chance, Map<String, Value> before, Map<String, Long> own) {
        return slot instanceof Slot.Own mine && own.containsKey(mine.figure())
                ? mine.value(own.get(mine.figure()))
                : slot.value(chance, before);
    }

    private static Variant marked(Template template, Map<String, Value> slots, Chance chance) {
        var span = template.plant() == null ? new Template.Span(1, 1) : template.plant();
        var planted = sorted(chance.some(template.plantable(), chance.between(span.from(), span.to())));
        return new Variant(slots, template.letters(), planted, planted);
    }

    private static Variant ordered(Template template, Map<String, Value> slots, Chance chance) {
        var count = template.take() == null ? template.letters().length() : template.take();
        var shown = chance.some(template.letters(), count);
        var key = template.key()
                .chars()
                .mapToObj(Character::toString)
                .filter(shown::contains)
                .collect(Collectors.joining());
        return new Variant(slots, shown, key, "");
    }

    private static String letter(Template template, Map<String, Value> slots) {
        return template.key().length() == 1 ? template.key() : Formula.text(template.key(), slots);
    }

    private static String sorted(String letters) {
        return letters.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
