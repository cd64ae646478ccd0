package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an item asks: the situation, in paragraphs, lists and tables, and last the question.
 *
 * <p>Written as plain text: an empty line ends a part, a list has a hyphen and a space before each line, a table has its
 * cells between upright strokes and its headings in the first line.
 *
 * @param question the last paragraph, which heads the options
 */
public record Stem(List<Part> situation, String question) {

    private static final Pattern PARTS = Pattern.compile("\\n\\s*\\n");

    /** How a part is set. */
    public enum Setting {
        PARAGRAPH(""),
        LIST("- "),
        TABLE("|");

        private final String mark;

        Setting(String mark) {
            this.mark = mark;
        }

        private static Setting of(List<String> lines) {
            return Stream.of(LIST, TABLE)
                    .filter(setting -> lines.stream().allMatch(line -> line.startsWith(setting.mark)))
                    .findFirst()
                    .orElse(PARAGRAPH);
        }
    }

    /** A paragraph, which has one line, a list, or a table. */
    public record Part(Setting setting, List<String> lines) {

        private static Part of(String written) {
            var lines = written.lines().map(String::strip).toList();
            var setting = Setting.of(lines);
            return new Part(
                    setting,
                    switch (setting) {
                        case PARAGRAPH -> List.of(String.join(" ", lines));
                        case LIST ->
                            lines.stream()
                                    .map(line -> line.substring(2).strip())
                                    .toList();
                        case TABLE -> lines;
                    });
        }

        public boolean isList() {
            return setting == Setting.LIST;
        }

        public boolean isTable() {
            return setting == Setting.TABLE;
        }

        /** The cells of a table, line by line. */
        public List<List<String>> rows() {
            return lines.stream().map(Part::cells).toList();
        }

        private static List<String> cells(String line) {
            var inside = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
            return Stream.of(inside.split("\\|", -1)).map(String::strip).toList();
        }
    }

    /** Reads a stem; one without a question has its last part for a question. */
    public static Stem of(String written) {
        var parts = parts(written);
        var question = String.join(" ", parts.removeLast().lines());
        return new Stem(List.copyOf(parts), question);
    }

    static boolean endsWithAParagraph(String written) {
        return parts(written).getLast().setting() == Setting.PARAGRAPH;
    }

    private static List<Part> parts(String written) {
        var parts = new ArrayList<Part>();
        PARTS.splitAsStream(written.strip()).map(Part::of).forEach(parts::add);
        return parts;
    }
}
