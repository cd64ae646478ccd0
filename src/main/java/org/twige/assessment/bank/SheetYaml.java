package org.twige.assessment.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes a sheet as an item of a file, and remembers which field stands in which line. */
final class SheetYaml {

    private final ItemSheet sheet;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, String> fields = new HashMap<>();
    private int line = 1;

    private SheetYaml(ItemSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param languages in which it may be written; the first is the original
     */
    static SheetYaml of(ItemSheet sheet, List<String> languages) {
        var yaml = new SheetYaml(sheet);
        yaml.head();
        languages.stream()
                .filter(sheet::isWrittenIn)
                .forEach(language -> yaml.in(language, !language.equals(languages.getFirst())));
        return yaml;
    }

    String text() {
        return text.toString();
    }

    /** The field of a line, counted from 1. */
    String field(int at) {
        return fields.getOrDefault(at, "id");
    }

    private void head() {
        for (var name : ItemSheet.HEAD) {
            var begin = name.equals("id") ? "- " : "  ";
            if (name.equals("kind") && sheet.isNumber()) {
                write("kind", begin + "kind: seeded");
                write("kind", "  answer: number");
            } else {
                write(name, begin + name + ": " + quoted(sheet.text(name)));
            }
        }
        if (sheet.text("kind").equals("case")) {
            write("case", "  case: " + quoted(sheet.text("case")));
        }
        if (sheet.isNumber()) {
            write("slots", "  slots:");
            sheet.text("slots").lines().forEach(slot -> write("slots", "    " + slot));
            List.of("where", "holds").stream()
                    .filter(name -> !sheet.text(name).isEmpty())
                    .forEach(name -> write(name, "  " + name + ": " + quoted(sheet.text(name))));
        }
    }

    private void in(String language, boolean translated) {
        UnaryOperator<String> named = part -> language + "." + part;
        write(named.apply("stem"), "  " + language + ":");
        if (translated) {
            var review = sheet.in(language, "review");
            write(named.apply("stem"), "    review: " + (review.isEmpty() ? "draft" : quoted(review)));
        }
        if (!sheet.in(language, "passage").isEmpty()) {
            block(named.apply("passage"), "passage");
        }
        block(named.apply("stem"), "stem");
        if (sheet.isNumber()) {
            write(named.apply("why"), "    why: " + quoted(sheet.in(language, "why")));
            if (!sheet.in(language, "unit").isEmpty()) {
                write(named.apply("unit"), "    unit: " + quoted(sheet.in(language, "unit")));
            }
        } else if (!sheet.letters().isEmpty()) {
            write(named.apply("a.text"), "    options:");
            sheet.letters().chars().mapToObj(Character::toString).forEach(letter -> option(language, letter));
        }
    }

    private void option(String language, String letter) {
        var named = language + "." + letter + ".";
        write(named + "text", "      " + letter + ":");
        write(named + "text", "        text: " + quoted(sheet.text(named + "text")));
        write(named + "why", "        why: " + quoted(sheet.text(named + "why")));
    }

    /** In lines, as authors write it; the lines have no spaces at their ends. */
    private void block(String field, String name) {
        var words = sheet.text(field);
        if (words.isEmpty()) {
            write(field, "    " + name + ": \"\"");
            return;
        }
        write(field, "    " + name + ": |-");
        words.lines().forEach(part -> write(field, part.isEmpty() ? "" : "      " + part));
    }

    private void write(String field, String written) {
        fields.put(line++, field);
        text.append(written).append('\n');
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
