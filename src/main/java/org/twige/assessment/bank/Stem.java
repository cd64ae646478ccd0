package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an item asks: the situation, in paragraphs and lists, and last the question.
 *
 * <p>Written as plain text: an empty line ends a paragraph, a list has a hyphen and a space before each line.
 *
 * @param question the last paragraph, which heads the options
 */
public record Stem(List<Part> situation, String question) {

    private static final String BULLET = "- ";
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    /** A paragraph, which has one line, or a list. */
    public record Part(boolean list, List<String> lines) {

        private static Part of(String written) {
            var lines = written.lines().map(String::strip).toList();
            return lines.stream().allMatch(line -> line.startsWith(BULLET))
                    ? new Part(
                            true,
                            lines.stream()
                                    .map(line -> line.substring(BULLET.length()).strip())
                                    .toList())
                    : new Part(false, List.of(String.join(" ", lines)));
        }
    }

    /** Reads a stem; one without a question has its last part for a question. */
    public static Stem of(String written) {
        var parts = parts(written);
        var question = String.join(" ", parts.removeLast().lines());
        return new Stem(List.copyOf(parts), question);
    }

    static boolean endsWithAList(String written) {
        return parts(written).getLast().list();
    }

    private static List<Part> parts(String written) {
        var parts = new ArrayList<Part>();
        PARAGRAPHS.splitAsStream(written.strip()).map(Part::of).forEach(parts::add);
        return parts;
    }
}
