package org.twige.credentials.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * What waits for a reviewer, one leaf of it, and what was decided last.
 *
 * @param all how many wait
 * @param said the decision that was just taken, or empty
 */
record QueuePage(List<EvidenceQueue.Line> waiting, Leaf leaf, long all, List<EvidenceQueue.Line> decided, String said) {

    @Nullable
    Pagination pagination() {
        return leaf.among(all, number -> "/evidence?page=" + number);
    }

    String line(Frame frame, EvidenceQueue.Line line) {
        return frame.text(
                "credentials.queue.line",
                "staffNo",
                line.staffNo(),
                "issuer",
                line.issuer(),
                "sent",
                frame.moment(line.sentAt()));
    }

    boolean wasDecided() {
        return !said.isEmpty();
    }
}
