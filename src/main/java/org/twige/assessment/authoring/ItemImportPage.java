package org.twige.assessment.authoring;

import java.util.List;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form for a file of questions.
 *
 * @param why the end of the key of what is wrong with the file; empty for nothing
 */
record ItemImportPage(AuthoredCourse course, String language, String why) {

    Errors errors(Frame frame) {
        return why.isEmpty() ? Errors.none() : Errors.of("file", frame.text("assessment.authoring.file." + why));
    }

    List<Choice> languages(Frame frame) {
        return course.languages().stream()
                .map(code -> Choice.of(code, frame.country().language(code).name()))
                .toList();
    }
}
