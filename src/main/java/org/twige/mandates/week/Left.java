package org.twige.mandates.week;

import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.activity.Exercise;
import org.twige.web.Frame;

/** A lesson, an exercise or the final of a course that somebody has not done yet. */
record Left(
        Course course, @Nullable Lesson lesson, @Nullable Exercise exercise, boolean changes) {

    static Left lesson(Course course, Lesson lesson) {
        return new Left(course, lesson, null, false);
    }

    static Left exercise(Course course, Exercise exercise) {
        return new Left(course, null, exercise, false);
    }

    static Left last(Course course, boolean changes) {
        return new Left(course, null, null, changes);
    }

    boolean isLesson() {
        return lesson != null;
    }

    public String title(Frame frame) {
        if (lesson != null) {
            return lesson.number() + ". " + lesson.title(frame.language());
        }
        return exercise == null
                ? frame.text(changes ? "mandates.my-training.final-changed" : "mandates.my-training.final")
                : frame.text(
                        "mandates.my-training.practice",
                        "title",
                        exercise.title().in(frame.language()));
    }

    /** Where it is done. */
    public String address() {
        if (lesson != null) {
            return "/learn/" + course.slug() + "/lessons/" + lesson.number();
        }
        return exercise == null ? "/learn/" + course.slug() + "/final" : exercise.address();
    }
}
