package org.twige.mandates.ledger;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/**
 * Lets duties apply again that only a proof had met which no longer counts.
 *
 * <p>Nobody is late at once: there are as many days as the mandate grants at least.
 */
@Component
class ReopenUnproven {

    private final EvidenceDuties duties;
    private final Versions versions;
    private final Country country;

    ReopenUnproven(EvidenceDuties duties, Versions versions, Country country) {
        this.duties = duties;
        this.versions = versions;
        this.country = country;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void of(PersonId person, Predicate<CourseId> which, LostProof lost, Moment now) {
        for (var version : versions.inForce()) {
            var from = new EvidenceDuties.Lost(
                    lost,
                    country.calendar().roll(now.on().plusDays(version.due().leastDays())));
            version.courses().stream()
                    .filter(which)
                    .forEach(course -> duties.reopen(version.mandate(), person, course, from, now));
        }
    }
}
