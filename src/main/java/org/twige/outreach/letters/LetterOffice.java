package org.twige.outreach.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who prints letters for whom, and on which day. */
@Component
class LetterOffice {

    private static final List<Role> OFFICIALS = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final Responsibilities responsibilities;
    private final Country country;
    private final Clock clock;

    LetterOffice(Responsibilities responsibilities, Country country, Clock clock) {
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, OFFICIALS);
    }

    /** What somebody may see at the moment of a job, whatever it was when they asked. */
    Scope scopeNow(UUID official) {
        var roles = responsibilities.rolesOf(new PersonId(official), today());
        return scope(new SignedIn(official, "", "", roles, "job"));
    }

    LocalDate today() {
        return country.today(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
