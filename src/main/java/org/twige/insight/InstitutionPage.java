package org.twige.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twige.people.Institution;

/** A coordinator's picture of one institution and all below it. */
record InstitutionPage(
        Institution institution,
        List<Institution> tops,
        List<Cohort> cohorts,
        Cohort cohort,
        Instant at,
        Map<How, Long> picture,
        List<Staff.Below> below) {

    long people(How how) {
        return picture.getOrDefault(how, 0L);
    }

    long all() {
        return picture.values().stream().mapToLong(Long::longValue).sum();
    }

    /** People whose duty counts. */
    long eligible() {
        return picture.entrySet().stream()
                .filter(entry -> entry.getKey().isCounted())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    double share() {
        return eligible() == 0 ? 0 : (double) people(How.DONE) / eligible();
    }
}
