package org.twige.people.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twige.people.deputies.Emergencies.Emergency;

/**
 * Who took a responsibility in an emergency, for those whom it concerns.
 *
 * @param office the reader is of the programme office, which can end all of them
 */
record EmergenciesPage(List<Emergency> emergencies, boolean office, LocalDate today) {

    static String reading(UUID emergency) {
        return "/emergencies/" + emergency + "/reading";
    }

    static String end(UUID emergency) {
        return "/emergencies/" + emergency + "/end";
    }

    /** Is it the reader’s to end, whether it lasts or not? */
    boolean isToEnd(Emergency emergency) {
        return office || emergency.own();
    }

    boolean canEnd(Emergency emergency) {
        return isToEnd(emergency) && !emergency.until().isBefore(today);
    }
}
