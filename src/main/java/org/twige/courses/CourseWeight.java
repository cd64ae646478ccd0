package org.twige.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twige.courses.PrintedLesson.PrintedBlock;
import org.twige.courses.Volumes.StoredChoice;
import org.twige.courses.activity.Problem;
import org.twige.courses.manuscript.Manuscript;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;

/** What the lessons of a course weigh on the wire, and whether a small phone can pay for it. */
final class CourseWeight {

    private static final int MOST_OF_LESSON = 40 * 1024;
    private static final int MOST_OF_PACK = 80 * 1024;

    private final Manuscript manuscript;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CourseWeight(Manuscript manuscript) {
        this.manuscript = manuscript;
        manuscript.lessons().forEach(this::weigh);
        for (var language : texts.keySet()) {
            if (pack(language) > MOST_OF_PACK) {
                problem("course.yaml", "a course in " + language, pack(language), MOST_OF_PACK);
            }
        }
    }

    private void weigh(LessonManuscript lesson) {
        var printed = new Press(lesson, new LessonId(new UUID(0, 0)), manuscript.drawings()).print("");
        for (var text : printed.texts()) {
            if (text.bytes() > MOST_OF_LESSON) {
                problem(lesson.plan().path(text.language()), "a lesson", text.bytes(), MOST_OF_LESSON);
            }
            texts.computeIfAbsent(text.language(), _ -> new ArrayList<>())
                    .addAll(printed.blocks().stream()
                            .filter(block -> block.language().equals(text.language()))
                            .flatMap(CourseWeight::everything)
                            .toList());
        }
    }

    /** A pack holds the explanations too. */
    private static Stream<String> everything(PrintedBlock block) {
        return Stream.concat(
                Press.texts(List.of(block)).stream(), block.choices().stream().map(StoredChoice::explanation));
    }

    private void problem(String file, String what, int bytes, int most) {
        problems.add(new Problem(
                file,
                1,
                what + " of " + bytes + " bytes, compressed",
                "shorten it or make drawings simpler: " + most + " are allowed"));
    }

    /** Bytes of all lessons in a language, their text only, compressed together. */
    int pack(String language) {
        return Weight.compressed(texts.getOrDefault(language, List.of())).length;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
