package org.twige.labs.visits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twige.labs.data.ClinicVisits;
import org.twige.labs.data.VisitWeek;
import org.twige.labs.round.Round;

/** The centres of the exercise: the same for everybody, of which each learner gets three. */
final class Centres {

    static final int OWN = 3;

    private static final ClinicVisits DATA = ClinicVisits.invented();
    private static final List<Centre> ALL =
            DATA.weeks().stream().collect(groupingBy(VisitWeek::centre, TreeMap::new, toList())).entrySet().stream()
                    .map(centre -> new Centre(centre.getKey(), centre.getValue()))
                    .toList();

    private Centres() {}

    static List<Centre> all() {
        return ALL;
    }

    /** The one where the past misleads every model; everybody sees it. */
    static Centre broken() {
        return ALL.stream().filter(Centres::isBroken).findFirst().orElseThrow();
    }

    /** One of those that lost some weeks of their register, and two others. */
    static List<Centre> of(Round round) {
        var mixed =
                new ArrayList<>(ALL.stream().filter(centre -> !isBroken(centre)).toList());
        Collections.shuffle(mixed, round.chance(1));
        return Stream.concat(
                        mixed.stream().filter(Centres::lostWeeks).limit(1),
                        mixed.stream().filter(centre -> !lostWeeks(centre)))
                .limit(OWN)
                .toList();
    }

    private static boolean isBroken(Centre centre) {
        return centre.name().equals(DATA.brokenSeason());
    }

    private static boolean lostWeeks(Centre centre) {
        return centre.weeks().stream().anyMatch(week -> week.visits() == null);
    }
}
