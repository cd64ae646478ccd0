package org.twige.learning.classes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Block;
import org.twige.courses.Lesson;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * What a class looks at together.
 *
 * @param language of the text
 * @param at 0 for the plan, from 1 on the slides, after the last slide the end
 */
record WallPage(ClassPage about, String language, List<Part> parts, List<Slide> slides, int at) {

    /** A lesson with its text. */
    record Part(Lesson lesson, List<Block> blocks) {

        List<Block> checks() {
            return blocks.stream().filter(Block::isQuestion).toList();
        }
    }

    /** The slide; null on the plan and at the end. */
    @Nullable
    Slide slide() {
        return at < 1 || at > slides.size() ? null : slides.get(at - 1);
    }

    boolean isEnd() {
        return at > slides.size();
    }

    String address(int step) {
        return about.here() + "/teach?step=" + step + "#main-content";
    }

    /** The language of the text where it is not that of the page, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        return language.equals(frame.language()) ? null : language;
    }

    String lessonTitle(Lesson lesson) {
        return lesson.number() + ". " + lesson.title(language);
    }

    boolean isDraft() {
        return parts.stream()
                .map(part -> part.lesson().texts().get(language))
                .filter(Objects::nonNull)
                .anyMatch(text -> text.draft());
    }

    List<Cell> head(Frame frame) {
        return List.of(Cell.of(frame.text("learning.teach.time")), Cell.of(frame.text("learning.teach.what")));
    }

    List<List<Cell>> plan(Frame frame) {
        return TimePlan.of(about.known().startsAt(), about.known().minutes(), about.lessons()).stream()
                .map(line -> List.of(
                        Cell.of(frame.time(line.from()) + "–" + frame.time(line.until())),
                        Cell.of(line.lesson().stream()
                                .map(this::lessonTitle)
                                .findFirst()
                                .orElseGet(() -> frame.text("learning.teach.questions")))))
                .toList();
    }

    /** By when the class should have gone through the lesson of this slide. */
    String until(Slide slide, Frame frame) {
        return TimePlan.of(about.known().startsAt(), about.known().minutes(), about.lessons()).stream()
                .filter(line -> line.lesson().contains(slide.lesson()))
                .map(line -> frame.text("learning.teach.until", "time", frame.time(line.until())))
                .findFirst()
                .orElse("");
    }
}
