package org.twige.outreach.channels;

import java.time.Duration;

/** What became of handing a message over. */
public sealed interface Handover {

    /**
     * The other side has it.
     *
     * @param gatewayId under which it speaks of the message later; empty if it does not
     */
    record HandedOver(String gatewayId) implements Handover {}

    /**
     * The other side does not have it and never will.
     *
     * @param why as it said, without addresses; empty if it did not say
     */
    record Refused(String why) implements Handover {

        public Refused() {
            this("");
        }
    }

    /**
     * The other side does not have it and asks to be tried again.
     *
     * @param why as it said, without addresses; empty if it did not say
     */
    record Later(String why) implements Handover {

        public Later() {
            this("");
        }
    }

    /**
     * The other side does not have it, and nothing else can be handed over now either.
     *
     * @param after how long it wants to be left alone; zero if it did not say
     */
    record Down(Duration after) implements Handover {

        public Down() {
            this(Duration.ZERO);
        }
    }

    /** The connection broke at a moment after which the other side may have it. */
    record Uncertain() implements Handover {}
}
