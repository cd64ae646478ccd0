package org.twige.learning.branch;

import java.util.List;
import org.twige.courses.Course;
import org.twige.learning.branch.BranchesController.PackForm;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The branches of an official, and the form for a pack.
 *
 * @param wrong the fields that must be put right
 * @param centre the fingerprint of this installation
 */
record BranchesPage(List<Branch> branches, List<Course> courses, PackForm form, List<String> wrong, KeyPrint centre) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var field : wrong) {
            errors = errors.and(field, frame.text("learning.branch.error." + field));
        }
        return errors;
    }

    List<Choice> choices(Frame frame) {
        return courses.stream()
                .map(course -> Choice.of(course.slug(), course.title().in(frame.language())))
                .toList();
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.branch.institution")),
                Cell.of(frame.text("learning.branch.key")),
                Cell.of(frame.text("learning.branch.last-results")));
    }
}
