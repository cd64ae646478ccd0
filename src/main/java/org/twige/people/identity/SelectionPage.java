package org.twige.people.identity;

import java.util.List;

/**
 * The pairs that an official chose to merge together, before anything happens.
 *
 * @param alone how many of them the official may still carry out alone today
 */
record SelectionPage(List<Pair> pairs, int alone) {

    SelectionPage {
        pairs = List.copyOf(pairs);
    }

    /** How many will wait for a second official because of their number. */
    int waiting() {
        return Math.max(0, pairs.size() - alone);
    }
}
