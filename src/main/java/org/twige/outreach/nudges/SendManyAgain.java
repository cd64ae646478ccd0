package org.twige.outreach.nudges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.outreach.channels.Channels;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Lets an official send again what failed alike on a bad day, to whom it still has something to say; nobody gets two a day. */
@Component
class SendManyAgain {

    private final NudgesAlike nudges;
    private final Responsibilities responsibilities;
    private final Channels channels;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    SendManyAgain(
            NudgesAlike nudges,
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

    /** An official as they are today, who asked for it before. */
    SignedIn official(UUID person) {
        return new SignedIn(person, "", "", responsibilities.rolesOf(new PersonId(person), today()), "");
    }

    SequencedMap<Alike, Long> groups(SignedIn me) {
        return nudges.groups(scope(me), today().minusDays(TroubledNudges.DAYS));
    }

    ManyAgain count(SignedIn me, Alike alike) {
        return nudges.count(asked(me, alike));
    }

    /** Lets some thousands wait again in the caller's transaction; how many, and none when nobody is left. */
    int sendSome(SignedIn me, Alike alike) {
        return nudges.sendSome(asked(me, alike));
    }

    /** Writes down, in the caller's transaction, how many messages an official sent again. */
    void note(SignedIn me, Alike alike, long count) {
        audit.record(new Act(
                me.person().toString(),
                "nudges.sent-again",
                "nudges:" + today(),
                Map.of(
                        "channel",
                        alike.channel().name(),
                        "reason",
                        alike.reason().name(),
                        "count",
                        String.valueOf(count))));
    }

    LocalDate today() {
        return country.today(clock);
    }

    private NudgesAlike.Asked asked(SignedIn me, Alike alike) {
        var times = new MessageTimes(country).times(clock.instant());
        return new NudgesAlike.Asked(scope(me), alike, times, channels.kinds().contains(alike.channel()));
    }

    private Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, SendAgain.OFFICIALS);
    }
}
