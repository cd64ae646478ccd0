package org.twige.labs.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.round.Round;

/** What follows from a round: the learner's half, what each measure does in it, and in the other half. */
record Study(Round round, Halves halves, Thresholds thresholds) {

    private static final int DRAW_OF_INTERVALS = 2;

    static Study of(Round round) {
        return new Study(round, Halves.of(round), Thresholds.of(round));
    }

    Effect effect(Measure measure) {
        return Effect.of(halves.own(), measure, thresholds);
    }

    /** The same in the half that nobody looked at when choosing. */
    Effect later(Measure measure) {
        return Effect.of(halves.later(), measure, thresholds);
    }

    Effect today() {
        return effect(Measure.TODAY);
    }

    Bootstrap interval(Effect effect) {
        return Bootstrap.of(effect, round.chance(DRAW_OF_INTERVALS));
    }

    /** The chosen one; repairing is the usual choice. */
    Measure measure() {
        return round.choice("measure").flatMap(Measure::named).orElse(Measure.REPAIR);
    }

    /** The entitled of a kind of district in the own half. */
    List<Filing> entitled(DistrictKind kind) {
        return halves.own().stream()
                .filter(filing -> filing.isEntitled() && filing.kind() == kind)
                .toList();
    }

    static long count(List<Filing> filings, Predicate<Filing> wanted) {
        return filings.stream().filter(wanted).count();
    }

    /** A difference of shares in whole percentage points, rounded half up. */
    static long points(double share) {
        return Math.round(100 * share);
    }

    /** What questions may ask about. */
    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        var today = today();
        var interval = interval(today);
        var after = effect(measure());
        figures.put("entitledtown", (long) today.town().entitled());
        figures.put("foundtown", (long) today.town().found());
        figures.put("entitledfar", (long) today.far().entitled());
        figures.put("foundfar", (long) today.far().found());
        figures.put("wrong", (long) today.wrong());
        figures.put("gap", points(today.gap()));
        figures.put("low", points(interval.low()));
        figures.put("high", points(interval.high()));
        figures.put("foundtownafter", (long) after.town().found());
        figures.put("foundfarafter", (long) after.far().found());
        figures.put("wrongafter", (long) after.wrong());
        figures.put("after", points(after.gap()));
        figures.put("touched", (long) after.touched());
        figures.put("later", points(later(Measure.TODAY).gap()));
        figures.put("laterafter", points(later(measure()).gap()));
        figures.put("hidden", points(effect(Measure.HIDE).gap()));
        figures.put("repaired", points(effect(Measure.REPAIR).gap()));
        return figures;
    }
}
