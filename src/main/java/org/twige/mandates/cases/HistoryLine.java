package org.twige.mandates.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * One fact of a case as it is shown to a reader.
 *
 * @param heard may the reader have what the person said?
 */
record HistoryLine(CaseEvent event, boolean heard) {

    /** What happened, in a sentence. */
    String words(Frame frame) {
        var how = event.how();
        var ruling = event.ruling();
        return frame.text(
                "mandates.case.event." + event.move().key()
                        + (how == How.SEEN || how == How.PAPER ? "-" + how.key() : ""),
                "by",
                event.byNames() == null ? "" : event.byNames(),
                "how",
                how == null ? "" : frame.text("mandates.case.how." + how.key()),
                "ruling",
                ruling == null ? "" : ruling.words(frame));
    }

    /** A reply, an appeal or the reasons, if the reader may have them. */
    @Nullable
    String said() {
        return event.isPersonal() && !heard ? null : event.words();
    }

    /** Something was said that is not for this reader. */
    boolean isKept() {
        return event.isPersonal() && !heard;
    }

    @Nullable
    UUID file() {
        return heard ? event.file() : null;
    }
}
