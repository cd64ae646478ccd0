package org.twige.labs.gap;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** A gap between districts: who is found less often, why, and what helps. */
@Component
@Order(4)
class GapLab implements Lab {

    static final String NAME = "gap";
    static final String ADDRESS = "/labs/gap";

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
        return round.isOpen() ? ADDRESS + "/" + Step.of(round).word() : result(round.id());
    }
}
