package org.twige.assessment.cut;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Kind;

/**
 * An item of a version, as the draw of the sample sees it.
 *
 * @param caseCode the same for the questions of one case; null for every other item
 * @param letters its options in the order of the author; empty for a template
 */
record Judgeable(
        UUID item, String outcome, Kind kind, @Nullable String caseCode, String letters) {

    /** What is judged as a whole: the item itself, or its case. */
    Object unit() {
        return caseCode == null ? item : caseCode;
    }
}
