package org.twige.assessment.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One flag as the official sees it who decides.
 *
 * @param sent true once a decision was sent, so that what is missing is said
 * @param refused why a decision was not taken; null when none was tried
 */
record FlagPage(Flag flag, FlagForm form, boolean sent, DecideFlag.@Nullable Answer refused, LocalDate today) {

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(frame.text("assessment.flag.person"), flag.whose().names()),
                Row.of(
                        frame.text("assessment.flag.institution"),
                        flag.whose().institution().in(frame.language())),
                Row.of(frame.text("assessment.flag.course"), flag.course().in(frame.language())),
                Row.of(frame.text("assessment.flag.passed"), frame.moment(flag.passedAt())),
                Row.of(frame.text("assessment.flag.told"), told(frame)));
    }

    /** What the learner was told, and when it was read. */
    private String told(Frame frame) {
        var read = flag.readOn();
        return read == null
                ? frame.text("assessment.flag.not-read", "since", frame.moment(flag.raisedAt()))
                : frame.text("assessment.flag.read", "date", frame.date(read));
    }

    boolean mayAskForCheck() {
        return flag.isHeard(today);
    }

    boolean hasChanged() {
        return refused == DecideFlag.Answer.CHANGED;
    }

    List<Choice> decisions(Frame frame) {
        return Stream.of(FlagState.IN_ORDER, FlagState.CHECK_ASKED)
                .filter(state -> state == FlagState.IN_ORDER || mayAskForCheck())
                .map(state -> Choice.of(state.key(), frame.text("assessment.flag.decide." + state.key()))
                        .withHint(frame.text("assessment.flag.decide-hint." + state.key())))
                .toList();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (!sent || hasChanged()) {
            return errors;
        }
        if (form.chosen().isEmpty()) {
            errors = errors.and("decision", frame.text("assessment.flag.error.decision"));
        } else if (refused == DecideFlag.Answer.NOT_HEARD) {
            errors = errors.and(
                    "decision", frame.text("assessment.flag.not-heard", "date", frame.date(flag.replyUntil())));
        }
        return form.hasUsableReasons()
                ? errors
                : errors.and("reasons", frame.text("assessment.flag.error.words", "most", FlagForm.LONGEST));
    }
}
