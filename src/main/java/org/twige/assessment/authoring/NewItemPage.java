package org.twige.assessment.authoring;

import java.util.ArrayList;
import java.util.List;
import org.twige.assessment.bank.ItemSheet;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The beginning of an item: what kind, about which outcome, under which code.
 *
 * @param problem the end of the key of what is to be mended; empty for nothing
 */
record NewItemPage(AuthoredCourse course, ItemSheet typed, String problem) {

    Errors errors(Frame frame) {
        return problem.isEmpty()
                ? Errors.none()
                : Errors.of(
                        problem.equals("no-kind") ? "kind" : "id",
                        frame.text("assessment.authoring.problem." + problem));
    }

    List<Choice> kinds(Frame frame) {
        return ItemSheet.KINDS.stream()
                .map(kind -> Choice.of(kind, FieldNames.kind(kind, frame))
                        .withHint(frame.text("assessment.authoring.kind." + kind + ".hint")))
                .toList();
    }

    List<Choice> outcomes(Frame frame) {
        return outcomes(course, frame);
    }

    /** With a first line for an item whose outcome is still to be chosen. */
    static List<Choice> outcomes(AuthoredCourse course, Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("assessment.authoring.later")));
        course.outcomes()
                .forEach(outcome -> choices.add(Choice.of(
                        outcome.id(), outcome.id() + " – " + outcome.text().in(frame.language()))));
        return choices;
    }
}
