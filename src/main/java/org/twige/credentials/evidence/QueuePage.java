package org.twige.credentials.evidence;

import java.util.List;
import org.twige.web.Frame;

/**
 * What waits for a reviewer, and what was decided last.
 *
 * @param all how many wait, of which the first are listed
 * @param said the decision that was just taken, or empty
 */
record QueuePage(List<EvidenceQueue.Line> waiting, List<EvidenceQueue.Line> decided, long all, String said) {

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
