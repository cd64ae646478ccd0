package org.twige.labs.visits;

import java.util.List;
import java.util.stream.DoubleStream;
import org.twige.labs.data.VisitWeek;

/** A model tried on weeks from which it did not learn. */
record Trial(Model model, List<Outlook> outlooks) {

    private static final double TAIL = 0.1;

    /** Without a range: what a model says before anybody knows how far it misses. */
    static Trial of(Model model, List<VisitWeek> past, List<VisitWeek> future) {
        var forecast = model.learn(past);
        return new Trial(
                model,
                future.stream()
                        .map(week -> new Outlook(week, forecast.visits(week), Double.NaN, Double.NaN))
                        .toList());
    }

    /** With a range as wide as eight of ten misses of a rehearsal were. */
    Trial within(Trial rehearsal) {
        var misses = rehearsal.misses().sorted().toArray();
        var low = quantile(misses, TAIL);
        var high = quantile(misses, 1 - TAIL);
        return new Trial(
                model,
                outlooks.stream()
                        .map(outlook -> new Outlook(
                                outlook.week(),
                                outlook.expected(),
                                outlook.expected() + low,
                                outlook.expected() + high))
                        .toList());
    }

    /** Mean absolute error, in visits a week. */
    double averageMiss() {
        return misses().map(Math::abs).average().orElse(Double.NaN);
    }

    /** How many of the weeks lay in the range. */
    int inside() {
        return (int) outlooks.stream().filter(Outlook::isInside).count();
    }

    private DoubleStream misses() {
        return outlooks.stream().mapToDouble(Outlook::miss).filter(Double::isFinite);
    }

    /** Between the two nearest, such that a further value lies below it with that chance (Hyndman and Fan 1996, type 6). */
    private static double quantile(double[] sorted, double share) {
        var place = Math.clamp(share * (sorted.length + 1) - 1, 0, sorted.length - 1);
        var lower = (int) place;
        var upper = Math.min(lower + 1, sorted.length - 1);
        return sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower]);
    }
}
