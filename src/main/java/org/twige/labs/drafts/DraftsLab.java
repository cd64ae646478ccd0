package org.twige.labs.drafts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** The error hunt: six errors are planted in a draft; the learner finds and mends them and says how it was checked. */
@Component
@Order(6)
class DraftsLab implements Lab {

    static final String NAME = "drafts";
    static final String HOME = "/labs/drafts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int minutes() {
        return 20;
    }

    @Override
    public int kilobytes() {
        return 16;
    }

    @Override
    public String onwards(Round round) {
        if (!round.isOpen()) {
            return result(round.id());
        }
        if (round.reading()) {
            return HOME + "/reading";
        }
        return HOME + (Marks.isMarked(round) ? "/mend" : "/draft");
    }
}
