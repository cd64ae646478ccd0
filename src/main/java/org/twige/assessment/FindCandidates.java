package org.twige.assessment;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** What may be drawn for a person now: no question about an exercise that the person has not done. */
@Component
class FindCandidates {

    private final Items items;
    private final OwnResults own;
    private final Clock clock;

    FindCandidates(Items items, OwnResults own, Clock clock) {
        this.items = items;
        this.own = own;
        this.clock = clock;
    }

    List<Candidate> of(PersonId person, Version version) {
        var figures = own.of(person);
        return items.candidates(person, version, clock.instant().minus(DrawRule.USUAL_REST)).stream()
                .filter(item -> own.allow(item, figures))
                .toList();
    }

    /** The items of a version follow its publication within moments. */
    boolean areLoaded(Version version) {
        return items.areLoaded(version.id());
    }
}
