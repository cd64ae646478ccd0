package org.twige.assessment.quality;

/** Outside which figures an author looks at an item or a final; none of them decides anything by itself. */
final class QualityLimits {

    /** Below so many forms a figure says more about chance than about the item, and is not shown. */
    static final int ENOUGH = 30;

    static final double LEAST_ALPHA = 0.70;
    static final double LEAST_DISCRIMINATION = 0.15;
    static final double HARDEST = 0.25;
    static final double EASIEST = 0.95;

    /** Days before a count whose forms are set beside all earlier ones. */
    static final int RECENT_DAYS = 90;

    private QualityLimits() {}
}
