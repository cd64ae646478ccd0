package org.twige.courses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.twige.courses.PrintedLesson.PrintedBlock;
import org.twige.courses.PrintedLesson.Text;
import org.twige.courses.Volumes.StoredChoice;
import org.twige.courses.manuscript.LessonPage;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;
import org.twige.courses.manuscript.WrittenBlock;

/** Turns a written lesson into the rows that are published: clean HTML and its weight. */
final class Press {

    private final LessonManuscript lesson;
    private final UUID id;

    Press(LessonManuscript lesson, LessonId id) {
        this.lesson = lesson;
        this.id = id.value();
    }

    PrintedLesson print(String sha256) {
        var plan = lesson.plan();
        var texts = new ArrayList<Text>();
        var blocks = new ArrayList<PrintedBlock>();
        lesson.pages().forEach((language, page) -> {
            var printed = blocks(language, page);
            texts.add(new Text(id, language, page.title(), page.draft(), weight(printed)));
            blocks.addAll(printed);
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
                blocks);
    }

    /** The questions of a lesson, the same in every language. */
    static String questions(LessonManuscript lesson) {
        return lesson.pages().values().stream()
                .findFirst()
                .map(LessonPage::questions)
                .orElse("");
    }

    private List<PrintedBlock> blocks(String language, LessonPage page) {
        var printed = new ArrayList<PrintedBlock>();
        for (var block : page.blocks()) {
            printed.add(new PrintedBlock(
                    id,
                    language,
                    block.id(),
                    printed.size() + 1,
                    block.kind(),
                    Markdown.blocks(block.text()).html(),
                    choices(block),
                    block.source(),
                    block.reviewBy()));
        }
        return printed;
    }

    private static List<StoredChoice> choices(WrittenBlock block) {
        var choices = new ArrayList<StoredChoice>();
        for (var option : block.options()) {
            choices.add(new StoredChoice(
                    String.valueOf((char) ('a' + choices.size())),
                    option.right(),
                    Markdown.line(option.text()).html(),
                    Markdown.line(option.explanation()).html()));
        }
        return choices;
    }

    /** Bytes on the wire: the text as the page prints it before any answer, compressed. */
    private static int weight(List<PrintedBlock> blocks) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (var block : blocks) {
                gzip.write(Look.dress(block.html()).html().getBytes(StandardCharsets.UTF_8));
                for (var choice : block.choices()) {
                    gzip.write(choice.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
