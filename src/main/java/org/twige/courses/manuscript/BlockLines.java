package org.twige.courses.manuscript;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twige.courses.manuscript.WrittenBlock.WrittenOption;

/** Reads the lines of one block, its {@code :::} line first. */
final class BlockLines {

    private static final Pattern HEAD = Pattern.compile("::: ([a-z]+) ([a-z][a-z0-9]*)");
    private static final Pattern OPTION = Pattern.compile("- \\[([ xX])] ?(.*)");
    private static final Pattern FACT = Pattern.compile("(source|review-by|from|review):(.*)");
    private static final List<String> QUESTIONS = List.of("guess", "check");

    private final String file;
    private final int first;
    private final List<String> lines;
    private final Problems problems;
    private @Nullable String source;
    private @Nullable LocalDate reviewBy;
    private @Nullable String from;
    private @Nullable Boolean draft;
    private int next = 1;

    /**
     * @param first index in the file of the first line
     */
    BlockLines(String file, int first, List<String> lines, Problems problems) {
        this.file = file;
        this.first = first;
        this.lines = lines;
        this.problems = problems;
    }

    WrittenBlock read() {
        var head = HEAD.matcher(lines.getFirst().stripTrailing());
        var known = head.matches();
        if (!known) {
            problem(0, "not the beginning of a block", "write ::: and a kind and an id, e.g. ::: screen s1");
        }
        var kind = known ? head.group(1) : "";
        facts();
        var options = QUESTIONS.contains(kind) ? firstOption() : lines.size();
        var text = String.join("\n", lines.subList(next, options));
        return new WrittenBlock(
                kind,
                known ? head.group(2) : "",
                first + 1,
                source,
                reviewBy,
                from,
                draft,
                text,
                first + next + 1,
                options(options));
    }

    /** The lines right under the first: where facts come from, from which text it was translated, who has read it. */
    private void facts() {
        for (; next < lines.size(); next++) {
            var fact = FACT.matcher(lines.get(next));
            if (!fact.matches()) {
                break;
            }
            fact(fact.group(1), fact.group(2).strip());
        }
        if ((source == null) != (reviewBy == null) || (source != null && source.isEmpty())) {
            problem(
                    0,
                    "a source and its review date belong together",
                    "write both source: … and review-by: 2027-05-23");
        }
    }

    private void fact(String key, String value) {
        switch (key) {
            case "source" -> source = value;
            case "review-by" -> reviewBy = date(value);
            case "from" -> from = print(value);
            default -> draft = isDraft(value);
        }
    }

    private String print(String written) {
        if (!written.matches("[0-9a-f]{8}")) {
            problem(next, "“" + written + "” names no text", "take the line out, and let --stamp write it");
        }
        return written;
    }

    private boolean isDraft(String written) {
        if (!List.of("draft", "reviewed").contains(written)) {
            problem(next, "nobody says whether the block is reviewed", "write review: reviewed or review: draft");
        }
        return !written.equals("reviewed");
    }

    private @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            problem(next, "“" + written + "” is not a day", "write review-by: as year-month-day, e.g. 2027-05-23");
            return LocalDate.EPOCH;
        }
    }

    private int firstOption() {
        for (var index = next; index < lines.size(); index++) {
            if (OPTION.matcher(lines.get(index)).matches()) {
                return index;
            }
        }
        return lines.size();
    }

    private List<WrittenOption> options(int from) {
        var found = new ArrayList<WrittenOption>();
        var start = from;
        for (var index = from + 1; index <= lines.size(); index++) {
            if (index == lines.size() || OPTION.matcher(lines.get(index)).matches()) {
                found.add(option(start, lines.subList(start, index)));
                start = index;
            }
        }
        return found;
    }

    private WrittenOption option(int start, List<String> of) {
        var head = OPTION.matcher(of.getFirst());
        var right = head.matches() && !head.group(1).isBlank();
        var text = new ArrayList<>(List.of(head.group(2)));
        var explanation = new ArrayList<String>();
        for (var index = 1; index < of.size(); index++) {
            var line = of.get(index).strip();
            if (line.startsWith(">")) {
                explanation.add(line.substring(1).strip());
            } else if (!line.isEmpty() && of.get(index).startsWith("  ") && explanation.isEmpty()) {
                text.add(line);
            } else if (!line.isEmpty()) {
                problem(start + index, "this line belongs to no option", "indent it, or begin it with “  > ”");
            }
        }
        return new WrittenOption(
                right,
                String.join("\n", text).strip(),
                String.join("\n", explanation).strip(),
                first + start + 1);
    }

    private void problem(int index, String text, String remedy) {
        problems.add(file, first + index + 1, text, remedy);
    }
}
