package org.twige.labs.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.twige.labs.data.Applications;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.round.Round;

/**
 * The applications, divided by the seed of a round, with as many of each kind of district in both halves.
 *
 * @param own those the learner works with
 * @param later those that judge what was chosen
 */
record Halves(List<Filing> own, List<Filing> later) {

    private static final int DRAW = 1;

    /** All applications; made when somebody first asks. */
    static final List<Filing> ALL = all(Applications.invented());

    static Halves of(Round round) {
        var chance = round.chance(DRAW);
        var own = new ArrayList<Filing>();
        var later = new ArrayList<Filing>();
        for (var kind : DistrictKind.values()) {
            var mixed = new ArrayList<>(
                    ALL.stream().filter(filing -> filing.kind() == kind).toList());
            Collections.shuffle(mixed, chance);
            own.addAll(mixed.subList(0, mixed.size() / 2));
            later.addAll(mixed.subList(mixed.size() / 2, mixed.size()));
        }
        return new Halves(own, later);
    }

    private static List<Filing> all(Applications applications) {
        return IntStream.range(0, applications.asFiled().size())
                .mapToObj(at -> new Filing(
                        applications.asFiled().get(at),
                        applications.afterAsking().get(at)))
                .toList();
    }
}
