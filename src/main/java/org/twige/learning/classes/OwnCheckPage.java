package org.twige.learning.classes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.web.Frame;
import org.twige.web.Task;

/**
 * The lessons that a person read in a class, and how far the own answers to their questions are.
 *
 * @param language of the questions
 */
record OwnCheckPage(UUID id, Course course, String language, List<OwnLesson> lessons) {

    Optional<OwnLesson> lesson(int number) {
        return lessons.stream()
                .filter(known -> known.lesson().number() == number)
                .findFirst();
    }

    /** The first lesson with a question that is not answered. */
    Optional<OwnLesson> next() {
        return lessons.stream().filter(known -> !known.isDone()).findFirst();
    }

    /** How many questions are not answered. */
    int open() {
        return lessons.stream().mapToInt(known -> known.missing().size()).sum();
    }

    String address(OwnLesson known) {
        return "/my-classes/" + id + "/check/" + known.lesson().number();
    }

    String title(Frame frame) {
        return course.title().in(frame.language());
    }

    String lessonTitle(OwnLesson known) {
        return known.lesson().number() + ". " + known.lesson().title(language);
    }

    /** The language of the questions where it is not that of the page, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        return language.equals(frame.language()) ? null : language;
    }

    List<Task> tasks(Frame frame) {
        return lessons.stream()
                .map(known -> Task.of(
                        lessonTitle(known),
                        address(known),
                        known.isDone()
                                ? frame.text("learning.state.DONE")
                                : frame.text(
                                        "learning.own-check.left",
                                        "count",
                                        known.missing().size())))
                .toList();
    }
}
