package org.twige.people.roster;

/** Is told how far a piece of work has come. */
@FunctionalInterface
interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = (done, total) -> {};

    void at(long done, long total);
}
