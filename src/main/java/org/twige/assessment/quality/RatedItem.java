package org.twige.assessment.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the newest version with what a count says about it.
 *
 * @param forms closed forms that asked it; 0 if none did
 * @param facility p, the mean mark
 * @param discrimination corrected item-total correlation
 * @param couldShow closed forms of the versions that have it
 * @param drift facility of the recent forms less that of earlier ones; null while either are too few
 * @param worst the worst class of DIF of any group; null if every group is too few
 * @param withdrawn true while it is not drawn
 */
record RatedItem(
        UUID item,
        String code,
        String outcome,
        String kind,
        long forms,
        @Nullable Double facility,
        @Nullable Double facilityError,
        @Nullable Double discrimination,
        @Nullable Double discriminationError,
        long unanswered,
        @Nullable Double seconds,
        long timed,
        long couldShow,
        @Nullable Double drift,
        @Nullable Double driftError,
        @Nullable String worst,
        boolean withdrawn) {

    /** In which way an item is outside the limits. */
    enum Finding {
        HARD,
        EASY,
        DISCRIMINATION,
        DIF
    }

    boolean isEnough() {
        return forms >= QualityLimits.ENOUGH && facility != null;
    }

    /** Empty while too few forms asked it. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (!isEnough() || facility == null) {
            return findings;
        }
        if (facility < QualityLimits.HARDEST) {
            findings.add(Finding.HARD);
        }
        if (facility > QualityLimits.EASIEST) {
            findings.add(Finding.EASY);
        }
        if (discrimination != null && discrimination < QualityLimits.LEAST_DISCRIMINATION) {
            findings.add(Finding.DISCRIMINATION);
        }
        if ("C".equals(worst)) {
            findings.add(Finding.DIF);
        }
        return findings;
    }

    boolean isOutside() {
        return !findings().isEmpty();
    }

    /** The share of forms in which it was shown. */
    double exposure() {
        return couldShow == 0 ? 0 : (double) forms / couldShow;
    }
}
