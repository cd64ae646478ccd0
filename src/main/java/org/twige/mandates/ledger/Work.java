package org.twige.mandates.ledger;

/**
 * What the mass work of a version did, in duties.
 *
 * @param given also those that apply again; for an extension, those that it moved
 */
record Work(long given, long lapsed, long moved) {

    static Work of(long duties) {
        return new Work(duties, 0, 0);
    }

    long all() {
        return given + lapsed + moved;
    }
}
