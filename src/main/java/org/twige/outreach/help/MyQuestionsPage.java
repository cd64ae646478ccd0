package org.twige.outreach.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** What a person asked and reported, and the form to ask. */
record MyQuestionsPage(
        List<Question> questions,
        List<Problem> problems,
        List<AskedQuestions.Course> courses,
        Draft draft,
        boolean sent) {

    /**
     * What was typed.
     *
     * @param objection the key of the sentence that says what is wrong
     */
    record Draft(String course, String asked, @Nullable String objection) {

        static final Draft EMPTY = new Draft("", "", null);
    }

    List<Choice> choices(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("outreach.question.no-course")));
        courses.forEach(course ->
                choices.add(Choice.of(course.id().toString(), course.title().in(frame.language()))));
        return choices;
    }

    Errors errors(Frame frame) {
        return draft.objection() == null
                ? Errors.none()
                : Errors.of("asked", frame.text(draft.objection(), "most", frame.number(Typed.MOST)));
    }

    static String about(Frame frame, Question question) {
        return question.isAboutACourse()
                ? question.title().in(frame.language())
                : frame.text("outreach.question.no-course");
    }

    static String state(Frame frame, Question question) {
        return frame.text("outreach.question.state." + question.state().name().toLowerCase(Locale.ROOT));
    }
}
