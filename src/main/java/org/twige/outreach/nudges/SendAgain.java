package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lets an official send a nudge again that did not arrive; it leaves with the next that go out. */
@Component
class SendAgain {

    static final List<Role> OFFICIALS = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private static final int DAYS = 7;

    private final TroubledNudges nudges;
    private final Responsibilities responsibilities;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    SendAgain(TroubledNudges nudges, Responsibilities responsibilities, Audit audit, Country country, Clock clock) {
        this.nudges = nudges;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, OFFICIALS);
    }

    /** False when there is no such nudge for this official; one that is under way already stays as it is. */
    @Transactional
    public boolean send(SignedIn me, UUID nudge) {
        var scope = scope(me);
        if (nudges.letGoAgain(
                scope, nudge, clock.instant(), country.today(clock).plusDays(DAYS))) {
            audit.record(new Act(me.person().toString(), "nudge.sent-again", "nudge:" + nudge, Map.of()));
            return true;
        }
        return nudges.isThere(scope, nudge);
    }
}
