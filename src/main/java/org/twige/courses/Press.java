package org.twige.courses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twige.courses.PrintedLesson.PrintedBlock;
import org.twige.courses.PrintedLesson.Text;
import org.twige.courses.Volumes.StoredChoice;
import org.twige.courses.manuscript.Drawing;
import org.twige.courses.manuscript.LessonPage;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;
import org.twige.courses.manuscript.WrittenBlock;
import org.twige.web.Spaces;

/** Turns a written lesson into the rows that are published: clean HTML, its drawings and its weight. */
final class Press {

    private final LessonManuscript lesson;
    private final UUID id;
    private final Map<String, Drawing> drawings;

    Press(LessonManuscript lesson, LessonId id, Map<String, Drawing> drawings) {
        this.lesson = lesson;
        this.id = id.value();
        this.drawings = drawings;
    }

    PrintedLesson print(String sha256) {
        var plan = lesson.plan();
        var texts = new ArrayList<Text>();
        var blocks = new ArrayList<PrintedBlock>();
        var shown = new LinkedHashSet<PrintedDrawing>();
        lesson.pages().forEach((language, page) -> {
            var drawing = new DrawingPress(drawings, language);
            var printed = blocks(language, page, drawing);
            texts.add(new Text(
                    id,
                    language,
                    Spaces.kept(language, page.title()),
                    page.draft(),
                    weight(printed, drawing.printed())));
            blocks.addAll(printed);
            shown.addAll(drawing.printed());
        });
        return new PrintedLesson(
                id,
                plan.number(),
                plan.slug(),
                plan.minutes(),
                plan.outcomes(),
                plan.titles().byLanguage(),
                questions(lesson),
                sha256,
                texts,
                blocks,
                List.copyOf(shown));
    }

    /** The questions of a lesson, the same in every language. */
    static String questions(LessonManuscript lesson) {
        return lesson.pages().values().stream()
                .findFirst()
                .map(LessonPage::questions)
                .orElse("");
    }

    private List<PrintedBlock> blocks(String language, LessonPage page, DrawingPress drawing) {
        var printed = new ArrayList<PrintedBlock>();
        for (var block : page.blocks()) {
            printed.add(new PrintedBlock(
                    id,
                    language,
                    block.id(),
                    printed.size() + 1,
                    block.kind(),
                    Spaces.kept(
                            language,
                            Markdown.blocks(block.text(), drawing::figure).html()),
                    choices(language, block),
                    block.source(),
                    block.reviewBy()));
        }
        return printed;
    }

    private static List<StoredChoice> choices(String language, WrittenBlock block) {
        var choices = new ArrayList<StoredChoice>();
        for (var option : block.options()) {
            choices.add(new StoredChoice(
                    String.valueOf((char) ('a' + choices.size())),
                    option.right(),
                    Spaces.kept(language, Markdown.line(option.text()).html()),
                    Spaces.kept(language, Markdown.line(option.explanation()).html())));
        }
        return choices;
    }

    /** Bytes on the wire: the text as the page prints it before any answer, and its drawings, compressed. */
    private static int weight(List<PrintedBlock> blocks, Collection<PrintedDrawing> drawings) {
        return Weight.compressed(texts(blocks)).length
                + drawings.stream()
                        .mapToInt(drawing -> Weight.compressed(List.of(drawing.svg())).length)
                        .sum();
    }

    /** What the page prints of the blocks before any answer. */
    static List<String> texts(List<PrintedBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(Look.dress(block.html()).html()),
                        block.choices().stream().map(StoredChoice::text)))
                .toList();
    }
}
