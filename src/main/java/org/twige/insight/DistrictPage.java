package org.twige.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.twige.country.Place;
import org.twige.insight.Counts.Employer;

/** The institutions of one district. */
record DistrictPage(Place place, Cohort cohort, LocalDate on, Instant at, List<Employer> employers) {

    Standing all() {
        return employers.stream().map(Employer::standing).reduce(Standing.NOBODY, Standing::plus);
    }
}
