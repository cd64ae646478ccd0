package org.twige.labs.gap;

import java.util.List;
import org.twige.labs.data.DistrictKind;

/**
 * What a measure does in some applications.
 *
 * @param touched how many decisions are other ones than today
 */
record Effect(Group town, Group far, int touched) {

    static Effect of(List<Filing> filings, Measure measure, Thresholds thresholds) {
        var effect = new Effect(Group.NOBODY, Group.NOBODY, 0);
        for (var filing : filings) {
            effect = effect.and(
                    filing, measure.approves(filing, thresholds), Measure.TODAY.approves(filing, thresholds));
        }
        return effect;
    }

    private Effect and(Filing filing, boolean approved, boolean today) {
        var touchedNow = touched + (approved == today ? 0 : 1);
        return filing.kind() == DistrictKind.URBAN
                ? new Effect(town.and(filing.isEntitled(), approved), far, touchedNow)
                : new Effect(town, far.and(filing.isEntitled(), approved), touchedNow);
    }

    /** The share found in town minus the share found far away: the equal-opportunity difference. */
    double gap() {
        return town.recall() - far.recall();
    }

    int wrong() {
        return town.wrong() + far.wrong();
    }
}
