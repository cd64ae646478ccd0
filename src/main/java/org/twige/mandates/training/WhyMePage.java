package org.twige.mandates.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.DutyEvent;
import org.twige.mandates.DutyHistory;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.RuleLine;
import org.twige.mandates.requests.Request;
import org.twige.mandates.requests.RequestKind;
import org.twige.web.Frame;

/**
 * Why the reader has a duty: the instrument, the rule with the reader's own values, and everything that happened.
 *
 * @param before the earlier rounds of the duty, the newest first
 */
record WhyMePage(
        LocalText course,
        DutyHistory history,
        InstrumentName instrument,
        String title,
        LocalText issuer,
        @Nullable String legalBasis,
        List<Match> matches,
        List<Request> requests,
        List<UUID> cases,
        List<DutyHistory> before,
        LocalDate today) {

    /** One criterion of the rule that matched: what it asks, and what it found. */
    record Match(RuleLine asked, LocalText own) {

        String sentence(Frame frame) {
            return asked.sentence(frame);
        }

        String own(Frame frame) {
            return RuleLine.word(asked.criterion(), own, frame);
        }
    }

    public boolean isForEverybody() {
        return matches.isEmpty();
    }

    /** What became of an earlier round. */
    public String met(DutyHistory earlier, Frame frame) {
        var day = earlier.metOn() == null ? earlier.dueOn() : earlier.metOn();
        return frame.text("mandates.why.state-met", "date", frame.date(day));
    }

    /** More time or an exemption can be asked for, unless that is asked for already. */
    public boolean canAsk(RequestKind kind) {
        return (history.state() == DutyState.OPEN || history.state() == DutyState.PAUSED)
                && requests.stream().noneMatch(request -> request.kind() == kind && request.isWaiting());
    }

    /** Is there a date to keep? */
    public boolean isOpen() {
        return history.state() == DutyState.OPEN;
    }

    /** The date as a file for a calendar. */
    public String calendar() {
        return "/my-training/duties/" + history.duty() + "/calendar.ics";
    }

    /** Where the person asks. */
    public String address(RequestKind kind) {
        return "/my-training/duties/" + history.duty() + "/requests/" + kind.code();
    }

    /** Why the clock stands still: a case, or a status of the person. */
    private String pause(Frame frame) {
        var reason = history.events().reversed().stream()
                .filter(event -> event.kind() == DutyEvent.Kind.PAUSED)
                .findFirst()
                .map(DutyEvent::reason)
                .orElse("");
        return reason.equals("case")
                ? frame.text("mandates.why.state-paused-case")
                : DueWords.pause("mandates.why.state-paused", reason, frame);
    }

    /** How the duty stands now. */
    public String state(Frame frame) {
        if (history.state() == DutyState.PAUSED) {
            return pause(frame);
        }
        return history.isLateOn(today)
                ? frame.text("mandates.why.state-late", "date", frame.date(history.dueOn()))
                : frame.text(
                        "mandates.why.state-" + history.state().name().toLowerCase(Locale.ROOT),
                        "date",
                        frame.date(history.metOn() == null ? history.dueOn() : history.metOn()));
    }
}
