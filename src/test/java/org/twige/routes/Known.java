package org.twige.routes;

import java.util.function.Function;

/**
 * One thing that the matrix knows about what requests carry.
 *
 * @param where the beginning of the addresses where it holds, with a method before it where that matters; empty for all
 * @param name of the variable or parameter
 * @param value what to send to ask for that which belongs to somebody
 */
record Known(String where, String name, Sight sight, Function<Resident, String> value) {

    boolean isAbout(Route.Place place) {
        return place.name().equals(name)
                && (place.pattern().startsWith(where) || (place.method() + " " + place.pattern()).startsWith(where));
    }

    @Override
    public String toString() {
        return where + ": " + name;
    }
}
