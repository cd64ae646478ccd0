package org.twige.mandates.ledger;

import org.springframework.context.ApplicationContext;

/** Lets the night of the ledger come in a test of another package. */
public final class NightFixture {

    private NightFixture() {}

    public static void comes(ApplicationContext application) {
        application.getBean(LookThroughLedger.class).look();
    }
}
