package org.twige.labs.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reported texts that wait for a decision.
 *
 * @param told what was just done, the end of a key; null if nothing was
 */
record ReportsPage(List<ReportedText> texts, @Nullable String told) {

    String address(ReportedText text) {
        return ReportsController.ADDRESS + "/" + text.id();
    }
}
