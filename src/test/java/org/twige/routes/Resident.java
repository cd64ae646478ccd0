package org.twige.routes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twige.people.Institution;
import org.twige.people.PersonId;

/** Somebody of the made nation, with something behind every route. */
record Resident(Invented who, PersonId person, Institution institution, Map<Thing, String> things) {

    Resident(Invented who, PersonId person, Institution institution) {
        this(who, person, institution, new EnumMap<>(Thing.class));
    }

    String id(Thing thing) {
        return Optional.ofNullable(things.get(thing))
                .orElseThrow(() -> new IllegalStateException(who.names() + " has no " + thing));
    }

    Set<String> canaries() {
        return who.canaries();
    }
}
