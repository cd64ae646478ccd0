package org.twige.outreach.nudges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.outreach.channels.Channels;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lets a coordinator write to their people besides the ladder; nobody is written to twice in three days. */
@Component
class SendByHand {

    private final NudgesByHand nudges;
    private final Responsibilities responsibilities;
    private final Channels channels;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    SendByHand(
            NudgesByHand nudges,
            Responsibilities responsibilities,
            Channels channels,
            Audit audit,
            Country country,
            Clock clock) {
        this.nudges = nudges;
        this.responsibilities = responsibilities;
        this.channels = channels;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    ByHand count(SignedIn me, Whom whom) {
        return nudges.count(scope(me), whom, today(), channels.kinds());
    }

    /** Plans some thousands in the caller's transaction; how many, and none when nobody is left who has no message yet. */
    int sendSome(SignedIn me, Whom whom) {
        var planned =
                nudges.planSome(scope(me), whom, new MessageTimes(country).times(clock.instant()), channels.kinds());
        if (planned > 0) {
            audit.record(new Act(
                    me.person().toString(),
                    "nudge.sent-by-hand",
                    "nudges:" + today(),
                    Map.of("whom", whom.key(), "count", String.valueOf(planned))));
        }
        return planned;
    }

    LocalDate today() {
        return country.today(clock);
    }

    private Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, List.of(Role.COORDINATOR));
    }
}
