package org.twige.credentials.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.credentials.evidence.DecideEvidence.Decision;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * A proof from elsewhere beside what is known about it, and the form that decides.
 *
 * @param download the address of the original on the other origin; null once it is deleted
 * @param mayDecide false for who only reads about this person
 */
record ReviewPage(
        MyEvidencePage shown,
        Holder holder,
        List<Other> others,
        @Nullable String download,
        DecisionForm form,
        Trouble trouble,
        boolean mayDecide) {

    /** Whose it is. */
    record Holder(String names, String staffNo, LocalText institution) {}

    /**
     * The same proof of somebody else.
     *
     * @param holder null when that person is outside what the reader may see
     * @param page null likewise
     */
    record Other(
            Twin twin, @Nullable Holder holder, @Nullable MyEvidencePage page) {

        String how(Frame frame) {
            return frame.text("credentials.twin." + twin.how().name());
        }
    }

    /** What stood in the way of a decision. */
    enum Trouble {
        NONE,
        INCOMPLETE,
        LATE
    }

    Evidence evidence() {
        return shown.evidence();
    }

    String action() {
        return "/evidence/" + evidence().id() + "/decisions";
    }

    List<Choice> decisions(Frame frame) {
        var open = switch (evidence().state()) {
            case CLAIMED -> List.of(Decision.ACCEPT, Decision.REFUSE);
            case VERIFIED -> evidence().flagged() ? List.of(Decision.KEEP, Decision.REVOKE) : List.of(Decision.REVOKE);
            case REFUSED, WITHDRAWN -> List.<Decision>of();
        };
        return open.stream()
                .map(one -> Choice.of(one.name(), frame.text("credentials.review." + one.name()))
                        .withHint(frame.text("credentials.review." + one.name() + "-hint")))
                .toList();
    }

    boolean canDecide() {
        return mayDecide
                && switch (evidence().state()) {
                    case CLAIMED, VERIFIED -> true;
                    case REFUSED, WITHDRAWN -> false;
                };
    }

    List<Choice> reasons(Frame frame) {
        var none = Stream.of(Choice.of("", frame.text("credentials.review.no-reason")));
        var all = Arrays.stream(RefusalReason.values())
                .map(reason -> Choice.of(reason.name(), frame.text("credentials.refusal." + reason.name())));
        return Stream.concat(none, all).toList();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (trouble != Trouble.INCOMPLETE) {
            return errors;
        }
        if (form.typedDecision().isEmpty()) {
            errors = errors.and("decision", frame.text("credentials.review.wrong.decision"));
        }
        if (form.isAgainst() && form.typedReason().isEmpty()) {
            errors = errors.and("reason", frame.text("credentials.review.wrong.reason"));
        }
        if (form.lacksWords()) {
            errors = errors.and("words", frame.text("credentials.review.wrong.words"));
        }
        return errors;
    }

    List<Row> rows(Frame frame) {
        var rule = shown.rule();
        return List.of(
                Row.of(frame.text("credentials.fact.names"), holder.names()),
                Row.of(frame.text("credentials.review.staff-no"), holder.staffNo()),
                Row.of(
                        frame.text("credentials.review.institution"),
                        holder.institution().in(frame.language())),
                Row.of(frame.text("credentials.evidence.issuer"), rule.issuer()),
                Row.of(frame.text("credentials.evidence.title"), rule.title()),
                Row.of(frame.text("credentials.evidence.for"), shown.course().in(frame.language())),
                Row.of(
                        frame.text("credentials.evidence.completed-on"),
                        frame.date(evidence().completedOn())),
                Row.of(
                        frame.text("credentials.evidence.sent"),
                        frame.moment(evidence().sentAt())),
                Row.of(
                        frame.text("credentials.review.rule"),
                        frame.text(
                                "credentials.review.rule-text",
                                "review",
                                frame.text("credentials.rules.review."
                                        + rule.review().name()),
                                "instrument",
                                rule.instrument())));
    }

    String happening(Frame frame, Happening one) {
        return frame.moment(one.at()) + ": "
                + frame.text("credentials.happened." + one.kind().name() + (one.by() == null ? "-rule" : ""));
    }
}
