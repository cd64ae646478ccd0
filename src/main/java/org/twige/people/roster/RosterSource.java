package org.twige.people.roster;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a staff list, which can be read from the start as often as needed. */
@FunctionalInterface
interface RosterSource {

    InputStream open() throws IOException;
}
