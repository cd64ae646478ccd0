package org.twige.learning.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The worksheets that are still to be typed in, and the form to make some.
 *
 * @param count how many there are in all
 * @param wrong the names of the fields to put right
 */
record WorksheetsPage(
        List<OpenSheet> sheets, Leaf leaf, int count, List<Course> published, Wish wish, List<String> wrong) {

    /** What was typed: for whom, of which course, in which language; or the code of a sheet. */
    record Wish(String staffNo, String course, String language, String code) {}

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var field : wrong) {
            errors = errors.and(field, frame.text("learning.paper.wrong." + field));
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

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/worksheets?page=" + number);
    }
}
