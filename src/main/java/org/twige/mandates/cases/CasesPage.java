package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.List;
import org.twige.web.Frame;

/** The open or the closed cases of an official's people, one page of them. */
record CasesPage(List<DutyCase> found, boolean closed, int page) {

    List<DutyCase> cases() {
        return found.stream().limit(KnownCases.A_PAGE).toList();
    }

    boolean hasMore() {
        return found.size() > KnownCases.A_PAGE;
    }

    String address(int other) {
        return "/cases?closed=" + closed + "&page=" + other;
    }

    /** How a case stands, in one sentence. */
    static String state(Frame frame, DutyCase about) {
        return frame.text("mandates.case.state." + about.state().key(), "date", date(frame, about));
    }

    /** The day that the sentence names. */
    private static String date(Frame frame, DutyCase about) {
        LocalDate day = switch (about.state()) {
            case OPENED, DECIDED, REPLIED, APPEALED -> about.openedOn();
            case NOTIFIED, UNANSWERED -> about.replyUntil();
            case TOLD -> about.appealUntil();
            case CLOSED -> about.closedOn();
        };
        return day == null ? "" : frame.date(day);
    }
}
