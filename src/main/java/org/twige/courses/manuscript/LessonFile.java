package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.twige.courses.CourseFile;

/** Reads one lesson file: the lines between {@code ---}, then the blocks. */
final class LessonFile {

    private static final List<String> KEYS = List.of("title", "language", "review");
    private static final Pattern FIELD = Pattern.compile("([a-z-]+):\\s*(.*)");

    private final CourseFile file;
    private final Problems problems;
    private final List<String> lines;

    LessonFile(CourseFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.lines = file.text().lines().toList();
    }

    LessonPage read(String language) {
        var head = new LinkedHashMap<String, String>();
        var body = head(head);
        require(head, language);
        var blocks = blocks(body);
        var draft = !head.getOrDefault("review", "").equals("reviewed");
        return new LessonPage(
                file.path(),
                head.getOrDefault("title", ""),
                blocks.isEmpty() ? draft : blocks.stream().anyMatch(block -> isDraft(block, draft)),
                blocks);
    }

    private static boolean isDraft(WrittenBlock block, boolean file) {
        return block.draft() == null ? file : block.draft();
    }

    /** Fills the fields between the two lines of hyphens; the answer is the index of the line after them. */
    private int head(Map<String, String> fields) {
        if (lines.isEmpty() || !lines.getFirst().equals("---")) {
            problem(0, "the file does not begin with its head", "begin with --- and title:, language:, review:");
            return 0;
        }
        for (var index = 1; index < lines.size(); index++) {
            if (lines.get(index).equals("---")) {
                return index + 1;
            }
            var field = FIELD.matcher(lines.get(index).replaceFirst("\\s+#.*$", ""));
            if (!field.matches() || !KEYS.contains(field.group(1)) || fields.containsKey(field.group(1))) {
                problem(index, "not a line of the head", "write each of title:, language:, review: once");
            } else {
                fields.put(field.group(1), field.group(2).strip());
            }
        }
        problem(0, "the head of the file does not end", "close it with a line ---");
        return lines.size();
    }

    private void require(Map<String, String> head, String language) {
        if (head.getOrDefault("title", "").isEmpty()) {
            problem(0, "the lesson has no title", "add title: … between the two ---");
        }
        if (!head.getOrDefault("language", "").equals(language)) {
            problem(0, "the language is not that of the file name", "write language: " + language);
        }
        if (!List.of("reviewed", "draft").contains(head.getOrDefault("review", ""))) {
            problem(0, "nobody says whether the text is reviewed", "write review: reviewed or review: draft");
        }
    }

    private List<WrittenBlock> blocks(int body) {
        var found = new ArrayList<WrittenBlock>();
        var start = -1;
        for (var index = body; index <= lines.size(); index++) {
            var begins = index < lines.size() && lines.get(index).startsWith(":::");
            if (start < 0
                    && index < lines.size()
                    && !begins
                    && !lines.get(index).isBlank()) {
                problem(index, "text outside a block", "begin the block with ::: and its kind and id");
                start = -2;
            }
            if (begins || index == lines.size()) {
                if (start >= 0) {
                    found.add(new BlockLines(file.path(), start, lines.subList(start, index), problems).read());
                }
                start = index;
            }
        }
        return found;
    }

    private void problem(int index, String text, String remedy) {
        problems.add(file.path(), index + 1, text, remedy);
    }
}
