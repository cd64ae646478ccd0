package org.twige.assessment.flags;

import java.time.LocalDate;
import java.util.List;
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
                Row.of(
                        frame.text("assessment.flag.passed"),
                        frame.moment(flag.taken().passedAt())),
                Row.of(frame.text("assessment.flag.told"), told(frame)));
    }

    /** What the learner was told, and when it was read. */
    private String told(Frame frame) {
        var read = flag.readOn();
        return read == null
                ? frame.text("assessment.flag.not-read", "since", frame.moment(flag.raisedAt()))
                : frame.text("assessment.flag.read", "date", frame.date(read));
    }

    /** Is the time to reply still on, so that only "in order" can be decided? */
    boolean isTooEarly() {
        return !flag.isHeard(today) && flag.choices().stream().anyMatch(FlagState::needsHearing);
    }

    boolean hasChanged() {
        return refused == DecideFlag.Answer.CHANGED;
    }

    private List<FlagState> choices() {
        return flag.choices().stream()
                .filter(state -> flag.isHeard(today) || !state.needsHearing())
                .toList();
    }

    List<Choice> decisions(Frame frame) {
        return choices().stream()
                .map(state -> Choice.of(state.key(), frame.text("assessment.flag.decide." + state.key()))
                        .withHint(frame.text("assessment.flag.decide-hint." + state.key())))
                .toList();
    }

    /** Is there a decision with harm, which has to be confirmed? */
    boolean asksToConfirm() {
        return choices().contains(FlagState.NOT_COUNTED);
    }

    List<Choice> confirmation(Frame frame) {
        return List.of(Choice.of("true", frame.text("assessment.flag.confirm")));
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
        if (form.lacksConfirmation()) {
            errors = errors.and("confirmed", frame.text("assessment.flag.error.confirm"));
        }
        return form.hasUsableReasons()
                ? errors
                : errors.and("reasons", frame.text("assessment.flag.error.words", "most", FlagForm.LONGEST));
    }
}
