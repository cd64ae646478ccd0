package org.twige.people.identity;

import java.util.Locale;

/** Why two records may not be merged, or a merge not be undone, by this official now. */
enum MergeRule {
    /** One of the two is not there for this official. */
    NOT_FOUND,
    /** Somebody else was faster: one of the two was merged, or a proposal waits. */
    TAKEN,
    /** Nobody decides about their own record. */
    OWN_RECORD,
    /** The record that would stay left the service, the other one did not. */
    KEPT_LEFT,
    /** The second official has to be another one. */
    SAME_OFFICIAL,
    /** Somebody with an office is merged by the programme office alone. */
    PROGRAMME_OFFICE_ONLY,
    /** Something was merged later; that has to be undone first. */
    LATER_MERGE;

    /** The key of the sentence that says so. */
    String text() {
        return "people.merge.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
