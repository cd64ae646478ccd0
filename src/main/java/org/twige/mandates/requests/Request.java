package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.DutyState;
import org.twige.web.Frame;

/**
 * What was asked for about a duty, and what became of it.
 *
 * @param reason a code of the country pack: a reason for more time, or a ground
 * @param until the due date that is wanted, or the last day of the exemption
 * @param paper the evidence in words
 * @param file the evidence as a file
 * @param forOffice the programme office decides
 * @param decider the institution whose coordinator decides; empty when nobody coordinates above
 * @param askedBy the person, or the official who proposes
 */
public record Request(
        UUID id,
        RequestKind kind,
        String reason,
        @Nullable String words,
        LocalDate until,
        boolean wholeMandate,
        @Nullable String paper,
        @Nullable UUID file,
        boolean forOffice,
        @Nullable LocalText decider,
        UUID askedBy,
        String askedByNames,
        LocalDate askedOn,
        @Nullable Decision decision,
        @Nullable End end,
        About about) {

    /**
     * Whose duty it is about, and how that stands now.
     *
     * @param institution of the main post
     */
    public record About(
            UUID duty,
            UUID person,
            String names,
            @Nullable String staffNo,
            LocalText institution,
            LocalText course,
            LocalText mandate,
            DutyState state,
            LocalDate dueOn) {

        boolean isToDo() {
            return state == DutyState.OPEN || state == DutyState.PAUSED;
        }
    }

    boolean isOwn() {
        return askedBy.equals(about.person());
    }

    /** Nobody decided, and there still is something to decide. */
    public boolean isWaiting() {
        return decision == null && about.isToDo();
    }

    boolean isGrantedExemption() {
        return kind == RequestKind.EXEMPTION && decision != null && decision.outcome() == Decision.Outcome.GRANTED;
    }

    public boolean isRefused() {
        return decision != null && decision.outcome() == Decision.Outcome.REFUSED;
    }

    public boolean hasEvidence() {
        return file != null;
    }

    /** The reason or ground in the reader's language; a code that left the country pack stays as it was. */
    public String reason(Frame frame) {
        var vocabulary = frame.country().vocabulary();
        var words = kind == RequestKind.EXTENSION
                ? vocabulary.extensions().reason(reason).map(known -> known.name())
                : vocabulary.ground(reason).map(known -> known.name());
        return words.map(name -> name.in(frame.language())).orElse(reason);
    }

    /** You, or an official, asked for what until when. */
    public String asked(Frame frame) {
        return frame.text(
                "mandates.request.asked-" + kind.code() + (isOwn() ? "" : "-official"),
                "names",
                askedByNames,
                "until",
                frame.date(until),
                "on",
                frame.date(askedOn),
                "reason",
                reason(frame));
    }

    /** Who is to decide. */
    public String to(Frame frame) {
        return forOffice || decider == null
                ? frame.text("mandates.request.to-office")
                : frame.text("mandates.request.to-coordinator", "institution", decider.in(frame.language()));
    }

    /** How it ended: granted until when, refused, withdrawn, or not needed any more. */
    public String outcome(Frame frame) {
        if (decision == null) {
            return frame.text(isWaiting() ? "mandates.request.waiting" : "mandates.request.not-needed");
        }
        var until = decision.until();
        return frame.text(
                "mandates.request." + decision.outcome().code() + (until == null ? "" : "-" + kind.code()),
                "until",
                until == null ? "" : frame.date(until),
                "on",
                frame.date(decision.on()),
                "names",
                decision.names(),
                "office",
                office(frame));
    }

    private String office(Frame frame) {
        var institution = decision == null ? null : decision.institution();
        return institution == null
                ? frame.text("mandates.request.office")
                : frame.text("mandates.request.coordinator", "institution", institution.in(frame.language()));
    }
}
