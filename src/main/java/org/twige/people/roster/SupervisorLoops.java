package org.twige.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches who names whom as supervisor, and finds those who go round in circles. */
final class SupervisorLoops {

    private final Map<String, Step> steps = new HashMap<>();

    /** A row and whom it names. */
    private record Step(int row, String supervisor) {}

    void add(RosterRow row) {
        var staffNo = row.who().staffNo();
        var supervisor = row.what().supervisor();
        if (staffNo != null && supervisor != null) {
            steps.putIfAbsent(staffNo, new Step(row.number(), supervisor));
        }
    }

    /** The rows that lie on a circle; those that only lead into one are fine. */
    List<Integer> rows() {
        var done = new HashSet<String>();
        var circling = new ArrayList<Integer>();
        for (var start : steps.keySet()) {
            var walked = new HashMap<String, Integer>();
            @Nullable String at = start;
            while (at != null && steps.containsKey(at) && done.add(at)) {
                walked.put(at, walked.size());
                at = next(at);
            }
            var entry = at == null ? null : walked.get(at);
            if (entry != null) {
                walked.forEach((staffNo, place) -> {
                    if (place >= entry) {
                        circling.add(row(staffNo));
                    }
                });
            }
        }
        return circling;
    }

    private @Nullable String next(String staffNo) {
        var step = steps.get(staffNo);
        return step == null ? null : step.supervisor();
    }

    private int row(String staffNo) {
        var step = steps.get(staffNo);
        return step == null ? 0 : step.row();
    }
}
