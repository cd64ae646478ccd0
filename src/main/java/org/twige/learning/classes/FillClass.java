package org.twige.learning.classes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Puts people on the list of a class, as long as there are seats. */
@Component
class FillClass {

    /** As many as a class has seats; the rest of a longer list is sent again. */
    static final int MOST_ROWS = 500;

    private final Classes classes;
    private final ClassPlaces places;
    private final Audit audit;
    private final Clock clock;

    FillClass(Classes classes, ClassPlaces places, Audit audit, Clock clock) {
        this.classes = classes;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A row that did not lead to anybody on the list.
     *
     * @param row counted from 1
     * @param problem unknown, twice, listed, elsewhere, full or unread
     */
    record WrongRow(int row, String staffNo, String problem) {}

    /**
     * What came of a list.
     *
     * @param left how many were ticked and are not on the list: no seat was free, or they are in another class
     */
    record Filled(int added, int left, List<WrongRow> wrong) {}

    /** People by their staff numbers, one a line: the right rows are taken, the others are named. */
    @Transactional
    Filled byStaffNumbers(Scope scope, UUID id, String typed) {
        var free = free(scope, id);
        var rows =
                typed.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        var read = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        var taken = new HashSet<UUID>();
        var wrong = new ArrayList<WrongRow>();
        for (var meant : places.meant(scope, id, read)) {
            var person = meant.person();
            if (person == null) {
                wrong.add(new WrongRow(meant.row(), meant.staffNo(), "unknown"));
            } else if (meant.listed()) {
                wrong.add(new WrongRow(meant.row(), meant.staffNo(), "listed"));
            } else if (meant.elsewhere()) {
                wrong.add(new WrongRow(meant.row(), meant.staffNo(), "elsewhere"));
            } else if (taken.contains(person)) {
                wrong.add(new WrongRow(meant.row(), meant.staffNo(), "twice"));
            } else if (taken.size() >= free) {
                wrong.add(new WrongRow(meant.row(), meant.staffNo(), "full"));
            } else {
                taken.add(person);
            }
        }
        for (var row = read.size(); row < rows.size(); row++) {
            wrong.add(new WrongRow(row + 1, rows.get(row), "unread"));
        }
        return new Filled(add(scope, id, taken, free), 0, wrong);
    }

    /** Those who were ticked; how many are on the list now who were not before. */
    @Transactional
    int byChoice(Scope scope, UUID id, Collection<UUID> people) {
        return add(scope, id, people, free(scope, id));
    }

    /** Takes somebody off the list. */
    @Transactional
    void remove(Scope scope, UUID id, UUID place) {
        if (classes.lock(scope, id, clock.instant())
                        .filter(GroupClass::isPlanned)
                        .isPresent()
                && places.remove(id, place)) {
            audit.record(new Act(scope.person().toString(), "class.person-removed", "class:" + id, Map.of()));
        }
    }

    /** The seats that nobody has, while nobody else fills the class. */
    private int free(Scope scope, UUID id) {
        return classes.lock(scope, id, clock.instant())
                .filter(GroupClass::isPlanned)
                .map(GroupClass::free)
                .orElse(0);
    }

    private int add(Scope scope, UUID id, Collection<UUID> people, int free) {
        var added = places.add(scope, id, people, free, clock.instant());
        if (added > 0) {
            var details = Map.of("count", String.valueOf(added));
            audit.record(new Act(scope.person().toString(), "class.people-added", "class:" + id, details));
        }
        return added;
    }
}
