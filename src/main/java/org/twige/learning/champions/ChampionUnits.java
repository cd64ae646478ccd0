package org.twige.learning.champions;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.Scope;

/** Says for which part of the tree somebody is champion today. */
@Component
public class ChampionUnits {

    private final Champions champions;
    private final Country country;
    private final Clock clock;

    ChampionUnits(Champions champions, Country country, Clock clock) {
        this.champions = champions;
        this.country = country;
        this.clock = clock;
    }

    /** Where the person plans and holds classes as a champion; nowhere for everybody else. */
    public Scope of(UUID person) {
        return new Scope(person, champions.paths(person, country.today(clock)));
    }
}
