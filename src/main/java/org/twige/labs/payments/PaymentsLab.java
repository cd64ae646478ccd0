package org.twige.labs.payments;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** Odd payments: which of many are worth a look, and which first. */
@Component
@Order(2)
class PaymentsLab implements Lab {

    static final String NAME = "payments";
    static final String ADDRESS = "/labs/payments";

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
        return 18;
    }

    @Override
    public String onwards(Round round) {
        return round.isOpen() ? ADDRESS + "/" + Step.of(round).word() : result(round.id());
    }
}
