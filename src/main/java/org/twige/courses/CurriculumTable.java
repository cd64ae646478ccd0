package org.twige.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twige.courses.activity.Problem;
import org.twige.courses.manuscript.LessonPage;
import org.twige.courses.manuscript.Manuscript;

/** The courses on one screen: a line for each language, in 80 columns. */
final class CurriculumTable {

    private static final String ROW = "%-23s%3s%8s%8s%6s%6s%10s%6s%5s%5s";

    private final List<CourseState> courses;
    private final LocalDate today;

    CurriculumTable(List<CourseState> courses, LocalDate today) {
        this.courses = courses;
        this.today = today;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(ROW.formatted("course", "", "lessons", "words", "micro", "items", "draft/ok", "stale", "due", "KB"));
        for (var course : courses) {
            course.manuscript()
                    .ifPresent(manuscript -> manuscript
                            .description()
                            .languages()
                            .forEach(language -> lines.add(line(course, manuscript, language))));
        }
        lines.add("draft/ok: lessons to be signed off/signed off, stale: blocks behind the");
        lines.add("original, due: blocks past their review date, KB: all lessons, compressed");
        return lines;
    }

    private String line(CourseState course, Manuscript manuscript, String language) {
        var pages = manuscript.lessons().stream()
                .map(lesson -> lesson.pages().get(language))
                .filter(Objects::nonNull)
                .toList();
        var drafts = pages.stream().filter(LessonPage::draft).count();
        return ROW.formatted(
                course.name().substring(0, Math.min(23, course.name().length())),
                language,
                pages.size() + "/" + manuscript.lessons().size(),
                "%,d".formatted(pages.stream().mapToLong(LessonPage::words).sum()),
                micro(manuscript, language),
                items(course.pieces(), language),
                drafts + "/" + (pages.size() - drafts),
                in(pages, course.stale()),
                in(pages, course.reviewsDue(today)),
                Math.round(new CourseWeight(manuscript).pack(language) / 1024f));
    }

    private static String micro(Manuscript manuscript, String language) {
        var written = manuscript.micro().stream()
                .filter(lesson -> lesson.texts().containsKey(language))
                .count();
        return written == 0 ? "–" : String.valueOf(written);
    }

    private static String items(Map<String, Integer> pieces, String language) {
        return pieces.containsKey(language) ? String.valueOf(pieces.get(language)) : "–";
    }

    private static long in(List<LessonPage> pages, List<Problem> found) {
        return found.stream()
                .filter(problem -> pages.stream().anyMatch(page -> page.path().equals(problem.file())))
                .count();
    }
}
