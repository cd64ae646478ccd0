package org.twige.country.pack;

/** Something that every country pack keeps to. */
@FunctionalInterface
interface Rule {

    void check(PackFiles pack, Mistakes mistakes);
}
