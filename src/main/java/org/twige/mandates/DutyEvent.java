package org.twige.mandates;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * One fact in the history of a duty.
 *
 * @param happenedOn the day in life that it is about
 * @param recordedOn the day on which it was written down
 * @param institution where the duty was counted from then on
 * @param instrument kind, number and date of the instrument it rests on
 * @param reason a code: of a status, or why a duty ended
 */
public record DutyEvent(
        Kind kind,
        LocalDate happenedOn,
        LocalDate recordedOn,
        LocalDate dueOn,
        @Nullable LocalDate dueBefore,
        LocalText institution,
        @Nullable InstrumentName instrument,
        @Nullable String reason) {

    /** What happened. */
    public enum Kind {
        ASSIGNED,
        EXTENDED,
        MOVED,
        PAUSED,
        RESUMED,
        EXEMPTED,
        MET,
        LAPSED,
        REOPENED,
        LEFT,
        RETURNED
    }

    /** The event in plain words, for the person and for officials alike. */
    public String words(Frame frame) {
        return frame.text(
                "mandates.event." + key(),
                "due",
                frame.date(dueOn),
                "before",
                frame.date(dueBefore == null ? dueOn : dueBefore),
                "institution",
                institution.in(frame.language()),
                "instrument",
                instrument == null ? "" : instrument.words(frame),
                "status",
                status(frame));
    }

    private String key() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case LAPSED -> "out-of-reach".equals(reason) || "changed".equals(reason) ? name + "-" + reason : name;
            case EXTENDED -> "earlier".equals(reason) ? name + "-earlier" : name;
            case REOPENED -> "changed".equals(reason) ? name + "-changed" : name;
            default -> name;
        };
    }

    private String status(Frame frame) {
        return reason == null
                ? ""
                : frame.country()
                        .vocabulary()
                        .status(reason)
                        .map(status -> status.name().in(frame.language()))
                        .orElse("");
    }
}
