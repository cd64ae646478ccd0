package org.twige.assessment.cut;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** What a judge does besides rating: promises secrecy, and says that a round is finished. */
@Component
class Judging {

    private final Workshops workshops;
    private final Judges judges;
    private final JudgedItems items;
    private final Ratings ratings;
    private final Clock clock;

    Judging(Workshops workshops, Judges judges, JudgedItems items, Ratings ratings, Clock clock) {
        this.workshops = workshops;
        this.judges = judges;
        this.items = items;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** Promises to keep the items secret, once they may be seen. */
    @Transactional
    void agree(UUID workshop, Judge judge) {
        if (workshops.lock(workshop).filter(found -> found.state().round() == 1).isPresent()) {
            judges.agree(workshop, judge.number(), clock.instant());
        }
    }

    /** Finishes the round that is on; false while an item has no rating. Finished before, it stays. */
    @Transactional
    boolean finish(UUID workshop, PersonId person) {
        var state = workshops.lock(workshop).orElseThrow().state();
        var judge = judges.find(workshop, person).orElseThrow();
        if (!judge.mayRate(state)) {
            return true;
        }
        if (state == WorkshopState.ROUND_2) {
            ratings.keepTheRest(workshop, judge.number(), clock.instant());
        } else if (judge.rated() < items.open(workshop).size()) {
            return false;
        }
        judges.finish(workshop, judge.number(), state.round(), clock.instant());
        return true;
    }
}
