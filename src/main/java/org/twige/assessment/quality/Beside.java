package org.twige.assessment.quality;

import org.jspecify.annotations.Nullable;

/**
 * A group beside the largest one of its kind, at equal marks of the whole form.
 *
 * @param odds common odds ratio; null, like all that follows, while the groups are too few or give none
 * @param delta below nothing: the item is harder for the group
 * @param kind A, B or C
 */
record Beside(
        String dimension,
        String focal,
        String reference,
        long focalForms,
        long referenceForms,
        @Nullable Double odds,
        @Nullable Double chiSquare,
        @Nullable Double delta,
        @Nullable Double deltaError,
        @Nullable String kind) {

    /** The key of the sentence that says why there are no figures. */
    String why() {
        var enough = Math.min(focalForms, referenceForms) >= DifRule.SMALLER_GROUP
                && focalForms + referenceForms >= DifRule.BOTH_GROUPS;
        return enough ? "assessment.quality.group-not-alike" : "assessment.quality.group-too-few";
    }
}
