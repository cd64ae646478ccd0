package org.twige.labs.payments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Round;

/** Puts a learner's own list in order; the last few hundred orders are remembered, because a forest takes its time. */
@Component
class Orders {

    private static final int REMEMBERED = 300;

    /** So many in a hundred groups of payments come into a learner's own list. */
    private static final int SHARE = 60;

    private static final int OWN_LIST = 1;
    private static final int LOT = 2;

    private final Map<Wanted, Order> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Order> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Wanted(long seed, Pile pile, List<Sign> signs, Method method) {}

    Order of(Round round, Pile pile, List<Sign> signs, Method method) {
        var wanted = new Wanted(round.seed(), pile, signs, method);
        var known = remembered.get(wanted);
        if (known != null) {
            return known;
        }
        var made = make(round, wanted);
        remembered.put(wanted, made);
        return made;
    }

    private static Order make(Round round, Wanted wanted) {
        var list = ownList(round, wanted.pile());
        return switch (wanted.method()) {
            case SIMPLE -> Points.of(list, wanted.signs()).simple();
            case FOREST -> Points.of(list, wanted.signs()).forest();
            case LOT -> byLot(list, round.chance(LOT));
        };
    }

    private static Order byLot(List<Payment> list, RandomGenerator chance) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, chance);
        return new Order(mixed);
    }

    /** The part of a list that this learner gets; what hangs together stays together. */
    static List<Payment> ownList(Round round, Pile pile) {
        var chance = round.chance(OWN_LIST);
        var taken = new HashMap<String, Boolean>();
        pile.payments().stream()
                .map(Payment::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(group -> taken.put(group, chance.nextInt(100) < SHARE));
        return pile.payments().stream()
                .filter(payment -> Boolean.TRUE.equals(taken.get(payment.group())))
                .toList();
    }
}
