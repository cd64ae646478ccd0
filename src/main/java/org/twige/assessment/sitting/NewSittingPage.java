package org.twige.assessment.sitting;

import java.util.List;
import org.twige.courses.Course;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The form that plans a sitting. */
record NewSittingPage(SittingForm form, List<Course> published, List<Mistake> mistakes) {

    Errors errors(Frame frame) {
        return Mistake.errors(mistakes, frame);
    }

    List<Choice> courses(Frame frame) {
        return published.stream()
                .map(course -> Choice.of(course.slug(), course.title().in(frame.language())))
                .toList();
    }

    List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(language -> Choice.of(language.code(), language.name()))
                .toList();
    }
}
