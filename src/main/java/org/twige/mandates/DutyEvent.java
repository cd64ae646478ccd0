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
 * @param reason a code: of a status, or why; after a colon the id of the request that it was decided on
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
        RETURNED,
        RENEWED
    }

    /** The event in plain words, for the person and for officials alike. */
    public String words(Frame frame) {
        return frame.text(
                key(frame),
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

    /** Some reasons have words of their own. */
    private String key(Frame frame) {
        var plain = "mandates.event." + kind.name().toLowerCase(Locale.ROOT);
        var exact = plain + "-" + code();
        return frame.has(exact) ? exact : plain;
    }

    /** The reason without the id of the request that it names after a colon. */
    private String code() {
        return reason == null ? "" : reason.split(":", 2)[0];
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
