package org.twige.learning.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Says for which part of the tree somebody is champion today, and for which part an official names champions. */
@Component
public class ChampionUnits {

    private static final Set<Role> BY = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final Champions champions;
    private final Responsibilities responsibilities;
    private final Country country;
    private final Clock clock;

    ChampionUnits(Champions champions, Responsibilities responsibilities, Country country, Clock clock) {
        this.champions = champions;
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    /** Where the person plans and holds classes as a champion; nowhere for everybody else. */
    public Scope of(UUID person) {
        return new Scope(person, champions.paths(person, today()));
    }

    Scope namedBy(SignedIn me) {
        return responsibilities.scopeOf(me, BY);
    }

    LocalDate today() {
        return country.today(clock);
    }
}
