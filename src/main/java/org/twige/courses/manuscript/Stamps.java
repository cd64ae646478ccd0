package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;

/** Writes into the blocks of translations from which text each was made. */
public final class Stamps {

    private final Manuscript manuscript;

    public Stamps(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** The new texts of the translations in which a block does not say it yet, by path. */
    public Map<String, String> missing() {
        var texts = new LinkedHashMap<String, String>();
        for (var lesson : manuscript.lessons()) {
            lesson.pages().values().stream()
                    .skip(1)
                    .filter(page -> page.blocks().stream().anyMatch(block -> block.from() == null))
                    .forEach(page -> texts.put(page.path(), stamped(lesson, page, false)));
        }
        return texts;
    }

    /** The new text of one translation, every block of which is of today; nothing for another file. */
    public Map<String, String> again(String path) {
        var texts = new LinkedHashMap<String, String>();
        for (var lesson : manuscript.lessons()) {
            lesson.pages().values().stream()
                    .skip(1)
                    .filter(page -> page.path().equals(path))
                    .forEach(page -> texts.put(path, stamped(lesson, page, true)));
        }
        return texts;
    }

    private String stamped(LessonManuscript lesson, LessonPage page, boolean over) {
        var lines = new ArrayList<>(text(page.path()).lines().toList());
        for (var block : page.blocks().reversed()) {
            lesson.original()
                    .block(block.id())
                    .filter(_ -> over || block.from() == null)
                    .ifPresent(source -> stamp(lines, block, "from: " + source.print()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void stamp(List<String> lines, WrittenBlock block, String stamp) {
        if (block.from() != null) {
            lines.subList(block.line(), block.textLine() - 1).removeIf(line -> line.startsWith("from:"));
        }
        lines.add(block.line(), stamp);
    }

    private String text(String path) {
        return manuscript.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
