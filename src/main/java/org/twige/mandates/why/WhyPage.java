package org.twige.mandates.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.RuleLine;
import org.twige.mandates.audience.RuleWords;
import org.twige.mandates.audience.Sample;
import org.twige.web.Frame;
import org.twige.web.Role;

/** Why one person had the duties of a day, and why not others. */
record WhyPage(Sample person, LocalDate on, LocalDate today, List<Mandate> mandates) {

    /** A mandate in force on that day. */
    record Mandate(Standing.Said said, RuleWords rule, List<Answer> answers) {}

    /**
     * The answer for one course.
     *
     * @param rule in the words of the version that decided
     * @param answer empty when an old event does not say how the rule decided
     * @param facts what the rule asked there, with what it found
     */
    record Answer(
            LocalText course,
            Standing standing,
            RuleWords rule,
            AudienceRule.@Nullable Answer answer,
            List<Fact> facts) {

        boolean hasDuty() {
            return standing.last() != null;
        }

        /** How the duty stood at the end of the day. */
        String state(Frame frame, LocalDate on) {
            var last = standing.last();
            if (last == null) {
                return frame.text("mandates.whynot.state-none");
            }
            var late = last.state() == DutyState.OPEN && on.isAfter(last.dueOn());
            var state = late ? "late" : last.state().name().toLowerCase(Locale.ROOT);
            return frame.text("mandates.whynot.state-" + state, "due", frame.date(last.dueOn()));
        }

        /** What happened last up to that day; empty without a duty. */
        String last(Frame frame) {
            var last = standing.last();
            return last == null
                    ? ""
                    : frame.text(
                            "mandates.whynot.last",
                            "date",
                            frame.date(last.event().recordedOn()),
                            "event",
                            last.event().words(frame));
        }

        /** Why, in one sentence. */
        String why(Frame frame) {
            if (answer == null) {
                return "";
            }
            return !hasDuty() && answer instanceof AudienceRule.Answer.Reached
                    ? frame.text("mandates.whynot.not-yet")
                    : rule.answer(answer, frame);
        }

        /** Which version decided, when, under what; for no duty the version of the day. */
        String decided(Frame frame) {
            var ground = standing.ground();
            return ground == null
                    ? frame.text(
                            "mandates.whynot.judged", "number", standing.said().number())
                    : frame.text(
                            "mandates.whynot.decided",
                            "number",
                            ground.number(),
                            "date",
                            frame.date(ground.on()),
                            "instrument",
                            words(ground.instrument(), frame));
        }

        private static String words(@Nullable InstrumentName instrument, Frame frame) {
            return instrument == null ? "" : instrument.words(frame);
        }
    }

    /** One thing that the rule asked, and what it found. */
    record Fact(RuleLine asked, LocalText own) {

        String sentence(Frame frame) {
            return asked.sentence(frame);
        }

        String own(Frame frame) {
            var own = RuleLine.word(asked.criterion(), this.own, frame);
            return own.isEmpty() ? frame.text("mandates.whynot.unknown") : own;
        }
    }

    UUID id() {
        return person.facts().person();
    }

    boolean isPast() {
        return on.isBefore(today);
    }

    boolean mayOpenMandates(Frame frame) {
        return frame.is(Role.PROGRAMME_OFFICE) || frame.is(Role.AUDITOR);
    }

    String version(Mandate mandate, Frame frame) {
        return frame.text(
                "mandates.whynot.version",
                "number",
                mandate.said().number(),
                "date",
                frame.date(mandate.said().publishedOn()),
                "instrument",
                mandate.said().instrumentName().words(frame));
    }
}
