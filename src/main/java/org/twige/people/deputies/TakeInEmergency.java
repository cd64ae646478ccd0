package org.twige.people.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.PersonId;
import org.twige.people.forms.Mistake;

/** Lets a coordinator act at once for an institution of somebody else, for two days, with a reason that others read. */
@Component
class TakeInEmergency {

    /** Fewer words explain nothing to those who are told. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 500;

    /** Who takes the same place again within these days has a gap that the programme office must fill. */
    private static final int DAYS_BETWEEN = 30;

    /** The nation and what lies directly below it are taken by nobody: two levels of the tree. */
    private static final int TOO_HIGH = 2;

    private final Emergencies emergencies;
    private final Deputies deputies;
    private final Institutions institutions;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    TakeInEmergency(
            Emergencies emergencies,
            Deputies deputies,
            Institutions institutions,
            Audit audit,
            Country country,
            Clock clock) {
        this.emergencies = emergencies;
        this.deputies = deputies;
        this.institutions = institutions;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** Today and tomorrow, in the country; a form that is sent twice works once. */
    @Transactional
    List<Mistake> take(PersonId person, String code, String why) {
        var own = deputies.own(person, today());
        own.ifPresent(deputies::hold);
        var over = institutions.byCode(code);
        if (own.isPresent()
                && over.isPresent()
                && emergencies.holds(person, over.get().id(), today())) {
            return List.of();
        }
        var mistakes = new ArrayList<Mistake>();
        objection(person, own, over)
                .map(key -> Mistake.at("place", key, "days", DAYS_BETWEEN))
                .ifPresent(mistakes::add);
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            mistakes.add(Mistake.at("why", "people.emergency.error.why", "least", SHORTEST));
        }
        if (mistakes.isEmpty()) {
            take(own.orElseThrow(), person, over.orElseThrow(), why);
        }
        return mistakes;
    }

    private Optional<String> objection(PersonId person, Optional<UUID> own, Optional<Institution> over) {
        if (own.isEmpty()) {
            return Optional.of("people.emergency.error.own");
        }
        if (over.isEmpty()) {
            return Optional.of("people.emergency.error.institution");
        }
        if (level(over.get()) <= TOO_HIGH) {
            return Optional.of("people.emergency.error.high");
        }
        return emergencies.tookSince(person, over.get(), today().minusDays(DAYS_BETWEEN))
                ? Optional.of("people.emergency.error.again")
                : Optional.empty();
    }

    /** One for the root of the tree. */
    private static long level(Institution institution) {
        return institution.path().chars().filter(sign -> sign == '.').count() + 1;
    }

    private void take(UUID own, PersonId person, Institution over, String why) {
        var today = today();
        var taken = emergencies.take(own, person, over.id(), why, today, today.plusDays(1));
        audit.record(new Act(
                person.toString(),
                "responsibility.taken",
                "responsibility:" + taken,
                Map.of("institution", over.id().toString())));
    }

    /** Ends it at once; one that is over stays as it is. */
    @Transactional
    void end(UUID emergency, UUID by) {
        if (emergencies.end(emergency, by, today())) {
            audit.record(
                    new Act(by.toString(), "responsibility.emergency-ended", "responsibility:" + emergency, Map.of()));
        }
    }

    /** Notes that somebody has read of it. */
    @Transactional
    void read(UUID emergency, UUID reader) {
        emergencies.read(emergency, reader, clock.instant());
    }
}
