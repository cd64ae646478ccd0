package org.twige.labs.visits;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** The exercise in which learners look ahead at clinic visits. */
@Component
@Order(3)
class VisitsLab implements Lab {

    static final String NAME = "visits";
    static final String ADDRESS = "/labs/" + NAME;

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
        return 40;
    }

    @Override
    public String onwards(Round round) {
        return round.isOpen() ? ADDRESS + "/" + place(round) : result(round.id());
    }

    private static String place(Round round) {
        return round.reading() ? "reading" : Step.next(round).path();
    }
}
