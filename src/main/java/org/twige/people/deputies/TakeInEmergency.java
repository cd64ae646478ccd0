package org.twige.people.deputies;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.PersonId;
import org.twige.people.ResponsibilityTaken;
import org.twige.people.forms.Mistake;

/** Lets a coordinator act at once for an institution of somebody else, for two days, with a reason that others read. */
@Component
class TakeInEmergency {

    /** Fewer words explain nothing to those who are told. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 500;

    private final Deputies deputies;
    private final Institutions institutions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Country country;
    private final Clock clock;

    TakeInEmergency(
            Deputies deputies,
            Institutions institutions,
            Audit audit,
            ApplicationEventPublisher events,
            Country country,
            Clock clock) {
        this.deputies = deputies;
        this.institutions = institutions;
        this.audit = audit;
        this.events = events;
        this.country = country;
        this.clock = clock;
    }

    /** Today and tomorrow, in the country. */
    @Transactional
    List<Mistake> take(PersonId person, String code, String why) {
        var over = institutions.byCode(code);
        var mistakes = new ArrayList<Mistake>();
        if (over.isEmpty()) {
            mistakes.add(Mistake.at("place", "people.emergency.error.institution"));
        }
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            mistakes.add(Mistake.at("why", "people.emergency.error.why", "least", SHORTEST));
        }
        if (mistakes.isEmpty()) {
            take(person, over.orElseThrow(), why);
        }
        return mistakes;
    }

    private void take(PersonId person, Institution over, String why) {
        var today = country.today(clock);
        deputies.take(person, over.id(), why, today, today.plusDays(1)).ifPresent(taken -> {
            audit.record(new Act(
                    person.toString(),
                    "responsibility.taken",
                    "responsibility:" + taken,
                    Map.of("institution", over.id().toString())));
            events.publishEvent(new ResponsibilityTaken(taken, person, over.id(), today));
        });
    }

    /** Notes that somebody has read of it. */
    @Transactional
    void read(UUID emergency, UUID reader) {
        deputies.read(emergency, reader, clock.instant());
    }
}
