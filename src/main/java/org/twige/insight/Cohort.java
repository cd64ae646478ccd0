package org.twige.insight;

import java.util.UUID;
import org.twige.country.LocalText;

/** The duties that a figure speaks of: one course under one mandate. */
record Cohort(UUID mandate, UUID course, LocalText mandateNames, LocalText courseTitles) {

    /** How an address names it. */
    String code() {
        return mandate + "." + course;
    }

    String title(String language) {
        return courseTitles.in(language) + " · " + mandateNames.in(language);
    }
}
