package org.twige.assessment.cut;

import java.util.List;
import java.util.Map;
import org.twige.country.Language;
import org.twige.courses.Course;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form of a new workshop.
 *
 * @param courses that have a final
 * @param problems by field, the key of the sentence about it
 */
record NewWorkshopPage(WorkshopForm form, List<Course> courses, Map<String, String> problems) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems.entrySet()) {
            errors = errors.and(problem.getKey(), frame.text(problem.getValue(), "language", language(problem, frame)));
        }
        return errors;
    }

    private static String language(Map.Entry<String, String> problem, Frame frame) {
        return frame.languages().stream()
                .filter(language -> WorkshopForm.definition(language).equals(problem.getKey()))
                .findFirst()
                .map(Language::name)
                .orElse("");
    }

    List<Choice> courseChoices(Frame frame) {
        return courses.stream()
                .map(course ->
                        Choice.of(course.id().value().toString(), course.title().in(frame.language())))
                .toList();
    }

    List<Choice> formChoices(Frame frame) {
        return List.of(1, 2, 3).stream()
                .map(forms -> Choice.of(forms.toString(), frame.text("assessment.cut.new.forms-of", "forms", forms)))
                .toList();
    }
}
