package org.twige.mandates.office;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twige.courses.Course;
import org.twige.mandates.Problem;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.DueRule;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form for the terms of a mandate.
 *
 * @param action where the form goes
 * @param mandate the id that a new mandate will have, so that a form sent twice begins one
 * @param seen the state of the draft that is changed; empty for a new one
 * @param stale true when somebody else changed the draft meanwhile
 */
record TermsPage(
        String action,
        String mandate,
        String seen,
        TermsForm form,
        List<Course> courses,
        List<Instrument> instruments,
        List<Problem> problems,
        boolean stale) {

    boolean isNew() {
        return seen.isEmpty();
    }

    Errors errors(Frame frame) {
        var errors = Problem.say(problems, frame);
        return stale ? errors.and("top", frame.text("mandates.office.stale")) : errors;
    }

    String name(String language) {
        return form.typed().text("name-" + language);
    }

    List<Choice> instrumentChoices(Frame frame) {
        var none = Choice.of("", frame.text("mandates.office.choose"));
        return Stream.concat(
                        Stream.of(none),
                        instruments.stream().map(one -> Choice.of(one.id().toString(), one.words(frame))))
                .toList();
    }

    List<Choice> courseChoices(Frame frame) {
        return courses.stream()
                .map(course ->
                        Choice.of(course.id().value().toString(), course.title().in(frame.language())))
                .toList();
    }

    List<Choice> finalChoices(Frame frame) {
        return List.of(Choice.of("true", frame.text("mandates.office.final.along"))
                .withHint(frame.text("mandates.office.final.along-hint")));
    }

    /** The months of a year, in the reader's words. */
    List<Choice> months(Frame frame) {
        var none = Choice.of("", frame.text("mandates.office.choose"));
        return Stream.concat(
                        Stream.of(none),
                        Arrays.stream(Month.values())
                                .map(month -> Choice.of(String.valueOf(month.getValue()), frame.month(month))))
                .toList();
    }

    /** True when a district is later than the others, so that the table is open. */
    boolean isStaggered() {
        return form.districts().stream()
                .anyMatch(district ->
                        !form.typed().text(TermsForm.laterField(district)).isEmpty());
    }

    List<Choice> dueChoices(Frame frame) {
        return Arrays.stream(DueRule.Kind.values())
                .map(kind -> Choice.of(kind.name(), frame.text("mandates.office.due." + DueText.code(kind)))
                        .withHint(frame.text("mandates.office.due." + DueText.code(kind) + "-hint")))
                .toList();
    }
}
