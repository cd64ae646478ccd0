package org.twige.learning.classes;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.learning.champions.ChampionUnits;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who plans classes: coordinators and champions; and who holds one: they, and the one person named to lead it. */
@Component
class ClassOfficials {

    private static final Set<Role> PLAN = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final Responsibilities responsibilities;
    private final Institutions institutions;
    private final Classes classes;
    private final ChampionUnits champions;
    private final Clock clock;

    ClassOfficials(
            Responsibilities responsibilities,
            Institutions institutions,
            Classes classes,
            ChampionUnits champions,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.institutions = institutions;
        this.classes = classes;
        this.champions = champions;
        this.clock = clock;
    }

    /** Where somebody plans and holds classes, as an official or as a champion. */
    Scope planning(SignedIn me) {
        var official = answering(me);
        var paths = Stream.concat(official.paths().stream(), champions.of(me.person()).paths().stream());
        return new Scope(me.person(), paths.distinct().toList());
    }

    /** What an official answers for: there they also name others, and see who has completed a course. */
    Scope answering(SignedIn me) {
        return responsibilities.scopeOf(me, PLAN);
    }

    boolean answersFor(SignedIn me, UUID id) {
        return classes.within(answering(me), id).isPresent();
    }

    /** The class, for who may change and fill it. */
    Optional<GroupClass> planned(SignedIn me, UUID id) {
        return classes.within(planning(me), id);
    }

    /** The class, for who may hold it. */
    Optional<GroupClass> run(SignedIn me, UUID id) {
        return classes.runBy(planning(me), id, clock.instant());
    }

    /** The code of the one institution that somebody answers for; empty for several, and for the whole country. */
    String ownPlace(SignedIn me) {
        return institutions.onlyTop(planning(me));
    }
}
