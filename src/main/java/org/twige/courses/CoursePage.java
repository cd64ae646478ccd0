package org.twige.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twige.country.LocalText;
import org.twige.courses.activity.Exercise;
import org.twige.web.Frame;

/**
 * What the page of a course shows.
 *
 * @param check the rules of its final as they are today
 * @param exercises that follow its lessons, by the number of the lesson
 * @param language the language its lessons will be in for this reader
 * @param packKilobytes what it costs to take it along; 0 if that cannot be done
 * @param guide true if there is a guide for a group class
 */
record CoursePage(
        Course course,
        Version version,
        Final check,
        List<Lesson> lessons,
        Map<Integer, List<Exercise>> exercises,
        String language,
        LocalDate publishedOn,
        int packKilobytes,
        boolean guide) {

    Description about() {
        return version.description();
    }

    String in(Frame frame, LocalText text) {
        return text.in(frame.language());
    }

    List<Exercise> practiceAfter(Lesson lesson) {
        return exercises.getOrDefault(lesson.number(), List.of());
    }

    int exerciseCount() {
        return (int) allExercises().count();
    }

    /** Kilobytes of all lessons and exercises together. */
    int kilobytes() {
        return lessons.stream().mapToInt(lesson -> lesson.kilobytes(language)).sum()
                + allExercises().mapToInt(Exercise::kilobytes).sum();
    }

    private Stream<Exercise> allExercises() {
        return exercises.values().stream().flatMap(List::stream);
    }

    /** How many items must be right, rounded up. */
    int right() {
        return Final.marksNeeded(check.items(), check.cutScore());
    }

    boolean isDraft(String written) {
        return lessons.stream()
                .map(lesson -> lesson.texts().get(written))
                .anyMatch(text -> text != null && text.draft());
    }
}
