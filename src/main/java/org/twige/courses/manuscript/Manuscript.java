package org.twige.courses.manuscript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.twige.country.LocalText;
import org.twige.courses.CourseFile;
import org.twige.courses.Description;
import org.twige.courses.activity.CourseFolder;
import org.twige.courses.activity.Problem;

/**
 * A course before its publication.
 *
 * @param slug the name of its folder and its addresses
 * @param micro what keypad phones show of the lessons
 * @param drawings by name
 * @param files every file of the folder, in the order of their paths
 */
public record Manuscript(
        String slug,
        Description description,
        List<LessonManuscript> lessons,
        List<MicroLesson> micro,
        Map<String, Drawing> drawings,
        List<CourseFile> files) {

    public CourseFolder folder() {
        return new CourseFolder(slug, description, files);
    }

    /** The files of one lesson, those of its drawings among them. */
    public List<CourseFile> files(LessonManuscript lesson) {
        var paths = lesson.pages().values().stream().map(LessonPage::path).toList();
        var shown = lesson.pages().values().stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.drawings().stream())
                .map(mark -> drawings.get(mark.name()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> paths.contains(file.path())
                        || shown.stream().anyMatch(drawing -> drawing.isMadeOf(file.path())))
                .toList();
    }

    /** The blocks of translations whose original has changed since; no mistakes, but work for the translator. */
    public List<Problem> stale() {
        return lessons.stream().flatMap(lesson -> lesson.stale().stream()).toList();
    }

    /** The blocks whose facts were to be looked at again before a day; no mistakes, but work for the author. */
    public List<Problem> reviewsDue(LocalDate today) {
        var due = new ArrayList<Problem>();
        for (var lesson : lessons) {
            for (var page : lesson.pages().values()) {
                page.blocks().stream()
                        .filter(block ->
                                block.reviewBy() != null && block.reviewBy().isBefore(today))
                        .forEach(block -> due.add(new Problem(
                                page.path(),
                                block.line(),
                                "to be reviewed by " + block.reviewBy(),
                                "check “" + block.source() + "” and set a new date")));
            }
        }
        return due;
    }

    /** A lesson with its texts by language; {@code line} is its place in {@code course.yaml}. */
    public record LessonManuscript(LessonPlan plan, Map<String, LessonPage> pages) {

        List<Problem> stale() {
            return pages.values().stream()
                    .skip(1)
                    .flatMap(page -> new TranslationRules(original(), page).stale().stream())
                    .toList();
        }

        LessonPage original() {
            return pages.values().iterator().next();
        }
    }

    /** What {@code course.yaml} says about one lesson. */
    public record LessonPlan(int number, String slug, int minutes, List<String> outcomes, LocalText titles, int line) {

        /** The path of its file in a language: {@code lessons/03-slug.rw.md}. */
        public String path(String language) {
            return "lessons/%02d-%s.%s.md".formatted(number, slug, language);
        }

        /** The path of what keypad phones show of it: {@code micro/03-slug.yaml}. */
        String microPath() {
            return "micro/%02d-%s.yaml".formatted(number, slug);
        }
    }
}
