package org.twige.people.deputies;

import java.util.List;
import java.util.UUID;
import org.twige.people.deputies.Deputies.Emergency;

/** Who took a responsibility in an emergency, for those whom it concerns. */
record EmergenciesPage(List<Emergency> emergencies) {

    static String reading(UUID emergency) {
        return "/emergencies/" + emergency + "/reading";
    }
}
