package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An item as it is filled in, right or wrong: what was typed, by the name of its field. A text in a language has the code
 * of the language before its name, an option its letter too, e.g. {@code en.stem} and {@code en.a.why}.
 */
public record ItemSheet(Map<String, String> fields) {

    /** What every item has beside its texts. */
    public static final List<String> HEAD =
            List.of("id", "outcome", "level", "class", "kind", "author", "source", "review-by", "key");

    /** The kinds that can be written on a sheet; a number is a template without words to choose from. */
    public static final List<String> KINDS = List.of("best-answer", "case", "choose-all", "order", "number");

    public static final String NUMBER = "number";
    static final List<String> OF_A_NUMBER = List.of("slots", "where", "holds");
    private static final int MOST_OPTIONS = 8;

    /** Only fields that hold something, in the order of their names. */
    public ItemSheet {
        var clean = new TreeMap<String, String>();
        fields.forEach((name, typed) -> {
            var text = clean(typed);
            if (!text.isEmpty()) {
                clean.put(name, text);
            }
        });
        fields = new LinkedHashMap<>(clean);
    }

    /** What stands in a field; empty if nothing does. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands in a part of the text in a language. */
    public String in(String language, String part) {
        return text(language + "." + part);
    }

    public boolean isNumber() {
        return text("kind").equals(NUMBER);
    }

    public boolean isWrittenIn(String language) {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(language + ".") && !name.endsWith(".review"));
    }

    /** The letters of the options, up to the last that says something in any language. */
    public String letters() {
        var last = IntStream.rangeClosed(1, MOST_OPTIONS)
                .filter(count -> fields.keySet().stream()
                        .anyMatch(name -> name.matches("[a-z]+\\." + letter(count) + "\\.(text|why)")))
                .max()
                .orElse(0);
        return Shape.letters(last);
    }

    /** How many options a form offers for this kind at least. */
    public int rows() {
        var usual = switch (text("kind")) {
            case NUMBER -> 0;
            case "choose-all" -> 6;
            case "order" -> MOST_OPTIONS;
            default -> 4;
        };
        return Math.max(usual, letters().length());
    }

    /** The same with other words in one field. */
    public ItemSheet with(String field, String typed) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, typed);
        return new ItemSheet(more);
    }

    /** The path under which it joins the files of a course. */
    public String file() {
        return WrittenItem.IN_THE_TOOL + text("id") + ".yaml";
    }

    /**
     * As it stands in the file of a course.
     *
     * @param languages in which it may be written; the first is the original
     */
    public String yaml(List<String> languages) {
        return SheetYaml.of(this, languages).text();
    }

    static String letter(int number) {
        return Character.toString('a' + number - 1);
    }

    /** Line by line without spaces at the ends, and without signs that nobody sees. */
    private static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || isSeen(sign))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace('\t', ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static boolean isSeen(int sign) {
        return sign != '\ufeff'
                && switch (Character.getType(sign)) {
                    case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    default -> true;
                };
    }
}
