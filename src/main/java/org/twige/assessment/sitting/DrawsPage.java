package org.twige.assessment.sitting;

import java.util.List;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** All draws, and for the programme office the form that announces one. */
record DrawsPage(List<Draw> draws, List<Course> published, PeriodForm form, List<Mistake> mistakes) {

    Errors errors(Frame frame) {
        return Mistake.errors(mistakes, frame);
    }

    List<Choice> courses(Frame frame) {
        return published.stream()
                .map(course -> Choice.of(course.slug(), course.title().in(frame.language())))
                .toList();
    }

    String course(Draw draw, Frame frame) {
        return title(draw.course(), published, frame);
    }

    String period(Draw draw, Frame frame) {
        return frame.text(
                "assessment.draws.period", "from", frame.date(draw.from()), "until", frame.date(draw.until()));
    }

    static String title(CourseId id, List<Course> published, Frame frame) {
        return published.stream()
                .filter(course -> course.id().equals(id))
                .map(Course::title)
                .findFirst()
                .map(title -> title.in(frame.language()))
                .orElse("");
    }
}
