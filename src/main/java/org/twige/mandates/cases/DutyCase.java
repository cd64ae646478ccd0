package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;

/**
 * A case: one duty of one person that stayed open past its day, and how far it was talked about.
 *
 * @param dueOn the day that had passed when the case was opened
 * @param dutyDueOn the due date of the duty as it stands
 * @param replyUntil the last day to reply, once the notice was delivered
 * @param ruling the decision that holds
 * @param decidedLevel how far from the root the first decision was taken
 * @param appealUntil the last day to appeal, once the decision was delivered
 */
record DutyCase(
        UUID id,
        UUID duty,
        Whose whose,
        LocalText course,
        LocalText mandate,
        InstrumentName instrument,
        String instrumentTitle,
        LocalDate dueOn,
        LocalDate dutyDueOn,
        CaseState state,
        LocalDate openedOn,
        UUID openedBy,
        @Nullable LocalDate replyUntil,
        @Nullable UUID decidedBy,
        int decidedLevel,
        @Nullable Ruling ruling,
        @Nullable LocalDate appealUntil,
        @Nullable LocalDate closedOn) {

    /**
     * The person whom it is about.
     *
     * @param path of the institution of the main post
     * @param pausedBy a status that stops the clock now
     */
    record Whose(
            UUID person,
            String names,
            @Nullable String staffNo,
            String language,
            LocalText institution,
            String path,
            @Nullable String pausedBy) {}

    boolean isOpen() {
        return state != CaseState.CLOSED;
    }

    /** May somebody decide now? */
    boolean isToDecide(LocalDate today) {
        return switch (state) {
            case REPLIED, UNANSWERED, APPEALED -> true;
            case NOTIFIED -> isOver(replyUntil, today);
            case OPENED, DECIDED, TOLD, CLOSED -> false;
        };
    }

    boolean isAppealed() {
        return state == CaseState.APPEALED;
    }

    boolean mayReply() {
        return state == CaseState.NOTIFIED || state == CaseState.UNANSWERED;
    }

    boolean mayAppeal(LocalDate today) {
        return state == CaseState.TOLD && !isOver(appealUntil, today);
    }

    /** Do the days to answer stand still, because a status of the person stops the clock? */
    boolean standsStill() {
        return whose.pausedBy() != null && (state == CaseState.NOTIFIED || state == CaseState.TOLD);
    }

    /** Something was written and has to be delivered. */
    boolean isToDeliver() {
        return state == CaseState.OPENED || state == CaseState.DECIDED;
    }

    private static boolean isOver(@Nullable LocalDate last, LocalDate today) {
        return last != null && last.isBefore(today);
    }
}
