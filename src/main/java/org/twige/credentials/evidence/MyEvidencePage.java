package org.twige.credentials.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.credentials.evidence.Evidence.State;
import org.twige.credentials.rules.IssuerRule;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * A person's own proof from elsewhere: how it stands, why, and what can be done.
 *
 * @param picture its address on the other origin; null for a badge, and once it is deleted
 * @param replaced a better one was sent already
 */
record MyEvidencePage(
        Evidence evidence,
        IssuerRule rule,
        LocalText course,
        List<Finding> findings,
        List<Happening> happenings,
        @Nullable String picture,
        boolean replaced) {

    String address() {
        return "/my-evidence/" + evidence.id();
    }

    String stateKey() {
        return "credentials.evidence.state." + evidence.state().name();
    }

    /** The last decision, if there was one. */
    Optional<Happening> decision() {
        return happenings.stream()
                .filter(one -> switch (one.kind()) {
                    case VERIFIED, REFUSED, REVOKED, WITHDRAWN -> true;
                    case SENT, KEPT, FLAGGED, DELETED -> false;
                })
                .reduce((_, last) -> last);
    }

    /** How it stands, in one sentence. */
    String sentence(Frame frame) {
        return decision()
                .map(last -> frame.text(
                        "credentials.evidence.said." + last.kind().name() + (last.by() == null ? "-rule" : ""),
                        "day",
                        frame.date(
                                LocalDate.ofInstant(last.at(), frame.country().zone()))))
                .orElseGet(() -> frame.text("credentials.evidence.said.SENT"));
    }

    boolean isWaiting() {
        return evidence.state() == State.CLAIMED;
    }

    boolean canBeBettered() {
        return evidence.state() == State.REFUSED && !replaced && !rule.ended();
    }

    /** What a person has to look at; what is in order is not worth a line to its sender. */
    List<Finding> open() {
        return findings.stream().filter(finding -> !finding.passed()).toList();
    }

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(frame.text("credentials.evidence.issuer"), rule.issuer()),
                Row.of(frame.text("credentials.evidence.title"), rule.title()),
                Row.of(frame.text("credentials.evidence.for"), course.in(frame.language())),
                Row.of(frame.text("credentials.evidence.completed-on"), frame.date(evidence.completedOn())),
                Row.of(frame.text("credentials.evidence.sent"), frame.moment(evidence.sentAt())));
    }
}
