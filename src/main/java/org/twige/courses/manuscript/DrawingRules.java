package org.twige.courses.manuscript;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;

/** Which drawings stand where: each that a lesson names is there, none is left over, and every language has the same. */
final class DrawingRules {

    private final Map<String, Drawing> drawings;
    private final Problems problems;

    DrawingRules(Map<String, Drawing> drawings, Problems problems) {
        this.drawings = drawings;
        this.problems = problems;
    }

    void check(List<LessonManuscript> lessons) {
        var used = new HashSet<String>();
        for (var lesson : lessons) {
            for (var page : lesson.pages().values()) {
                page.blocks()
                        .forEach(block -> block.drawings().forEach(mark -> {
                            used.add(mark.name());
                            if (!drawings.containsKey(mark.name())) {
                                problems.add(
                                        page.path(),
                                        block.line(),
                                        "there is no drawing “" + mark.name() + "”",
                                        "add drawings/" + mark.name() + ".svg, or correct the name");
                            }
                        }));
            }
            alike(List.copyOf(lesson.pages().values()));
        }
        drawings.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add(
                        "drawings/" + name + ".svg", 1, "no lesson shows this drawing", "place it, or take it out"));
    }

    private void alike(List<LessonPage> pages) {
        for (var page : pages) {
            var original = pages.getFirst();
            for (var index = 0;
                    index < Math.min(page.blocks().size(), original.blocks().size());
                    index++) {
                var block = page.blocks().get(index);
                if (!names(block).equals(names(original.blocks().get(index)))) {
                    problems.add(
                            page.path(),
                            block.line(),
                            "other drawings than in the same block of " + original.path(),
                            "place the same drawings in every language");
                }
            }
        }
    }

    private static List<String> names(WrittenBlock block) {
        return block.drawings().stream().map(DrawingMark::name).toList();
    }
}
