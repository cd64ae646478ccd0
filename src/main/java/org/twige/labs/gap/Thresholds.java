package org.twige.labs.gap;

import java.util.List;
import java.util.stream.IntStream;
import org.twige.labs.data.Application;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.round.Round;

/**
 * The scores from which applications are approved, as the learner set them.
 *
 * @param all one for everybody
 * @param town for town districts, where each kind has its own
 * @param far for far districts
 */
record Thresholds(int all, int town, int far) {

    /** What can be chosen. */
    static final List<Integer> OFFERED =
            IntStream.rangeClosed(18, 30).mapToObj(half -> 2 * half).toList();

    private static final Thresholds USUAL = new Thresholds(44, Application.THRESHOLD, 44);

    static Thresholds of(Round round) {
        return new Thresholds(
                round.number("all", USUAL.all), round.number("town", USUAL.town), round.number("far", USUAL.far));
    }

    int of(DistrictKind kind) {
        return switch (kind) {
            case URBAN -> town;
            case RURAL -> far;
        };
    }
}
