package org.twige.outreach.ussd;

/** A way by which keypad phones reach us: a turn in, a reply out. */
interface UssdChannel {

    /** The same reply for the same turn, however often a gateway sends it. */
    Reply take(Incoming turn);
}
