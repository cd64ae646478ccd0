package org.twige.learning.classes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form of a class.
 *
 * @param back the address of the page before
 * @param wrong the names of the fields to put right, some with a dot and what is wrong there
 * @param known the class that is changed; null for a new one
 * @param doubts what to read before it is saved
 */
record ClassFormPage(
        String back,
        ClassForm form,
        List<Course> published,
        List<String> wrong,
        @Nullable GroupClass known,
        ClassDoubts doubts) {

    String action() {
        return known == null ? "/classes/new" : "/classes/" + known.id() + "/change";
    }

    String title(Frame frame) {
        return frame.text(known == null ? "learning.classes.plan" : "learning.classes.change");
    }

    /** What stands on the button. */
    String keep(Frame frame) {
        if (!doubts.isEmpty()) {
            return frame.text("learning.classes.doubt.keep");
        }
        return frame.text(known == null ? "learning.classes.keep" : "learning.classes.keep-change");
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var field : wrong) {
            var listed = known == null ? 0 : known.counts().listed();
            errors = errors.and(
                    field.split("\\.", 2)[0], frame.text("learning.classes.wrong." + field, "count", listed));
        }
        return errors;
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
