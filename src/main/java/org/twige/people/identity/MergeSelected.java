package org.twige.people.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Merges several pairs that an official chose, each as if it were decided alone. */
@Component
class MergeSelected {

    /** So many fit on a few pages; it is an official who looked at each. */
    static final int MOST = 100;

    private final Pairs pairs;
    private final Merges merges;
    private final MergePersons mergePersons;
    private final DecisionClock clock;

    MergeSelected(Pairs pairs, Merges merges, MergePersons mergePersons, DecisionClock clock) {
        this.pairs = pairs;
        this.merges = merges;
        this.mergePersons = mergePersons;
        this.clock = clock;
    }

    /** How many were merged, wait for a second official, and were left because somebody was faster or may not. */
    record Outcome(int done, int waiting, int left) {}

    /** What would happen. */
    SelectionPage preview(SignedIn me, Scope scope, List<UUID> chosen) {
        var open = chosen.stream()
                .distinct()
                .limit(MOST)
                .map(id -> pairs.find(scope, id))
                .flatMap(Optional::stream)
                .toList();
        var asked = clock.by(me.person());
        return new SelectionPage(
                open, Math.max(0, MergePersons.ALONE_A_DAY - merges.doneAlone(me.person(), asked.on())));
    }

    @Transactional
    Outcome merge(SignedIn me, Scope scope, List<UUID> chosen) {
        merges.takeTurn();
        var done = 0;
        var waiting = 0;
        var left = 0;
        for (var id : chosen.stream().distinct().limit(MOST).toList()) {
            var pair = pairs.find(scope, id);
            switch (pair.map(found -> one(me, scope, found)).orElse(new Merging.Refused(MergeRule.TAKEN))) {
                case Merging.Done _ -> done++;
                case Merging.Waits _ -> waiting++;
                case Merging.Refused _ -> left++;
            }
        }
        return new Outcome(done, waiting, left);
    }

    private Merging one(SignedIn me, Scope scope, Pair pair) {
        return mergePersons.merge(
                me,
                scope,
                new MergePersons.Wish(pair.first().person(), pair.second().person(), pair.id()));
    }
}
