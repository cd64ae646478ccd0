package org.twige.mandates.office;

import java.util.List;
import java.util.Map;
import org.twige.country.LocalText;
import org.twige.mandates.audience.Criterion;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The form for a group of people or for an exception. */
record ClausePage(
        String address,
        String seen,
        Side side,
        ClauseForm form,
        Map<Criterion, List<Option>> options,
        List<ClauseForm.Wrong> wrong) {

    /** A value that can be ticked. */
    record Option(String value, LocalText words) {}

    String text(Frame frame, String what) {
        return frame.text("mandates.office." + side.code() + "." + what);
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var one : wrong) {
            errors = errors.and(
                    one.field(),
                    frame.text("mandates.office.clause." + one.key(), "line", one.line(), "codes", one.codes()));
        }
        return errors;
    }

    /** The criteria whose day is typed. */
    List<Criterion> days() {
        return ClauseForm.days();
    }

    /** The criteria of which somebody could be told apart. */
    List<Criterion> criteria() {
        return options.keySet().stream()
                .filter(criterion -> !options.getOrDefault(criterion, List.of()).isEmpty())
                .toList();
    }

    List<Choice> choices(Criterion criterion, Frame frame) {
        return options.getOrDefault(criterion, List.of()).stream()
                .map(option -> Choice.of(option.value(), option.words().in(frame.language())))
                .toList();
    }
}
