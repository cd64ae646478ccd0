package org.twige.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MeetDuties;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;

/** The door through which a mandate is published and carried out at once, and duties are met. */
@Component
public class Mandating {

    private static final int LEAST_DAYS = 60;

    private final PublishedMandates mandates;
    private final PublishVersion publishVersion;
    private final CarryOutVersion carryOut;
    private final MeetDuties meetDuties;
    private final LedgerClock clock;

    Mandating(
            PublishedMandates mandates,
            PublishVersion publishVersion,
            CarryOutVersion carryOut,
            MeetDuties meetDuties,
            LedgerClock clock) {
        this.mandates = mandates;
        this.publishVersion = publishVersion;
        this.carryOut = carryOut;
        this.meetDuties = meetDuties;
        this.clock = clock;
    }

    /** What is to be learnt by when, on which ground. */
    public record Wanted(MandateId mandate, LocalText names, UUID instrument, List<CourseId> courses, LocalDate due) {}

    /** Publication and mass work are two transactions, as they are for an office. */
    public void everybody(
            MandateId mandate, LocalText names, UUID instrument, List<CourseId> courses, LocalDate due, UUID by) {
        publish(AudienceRule.everybody(), new Wanted(mandate, names, instrument, courses, due), by);
    }

    /** The same for those alone who are employed in one way, by its code in the country pack. */
    public void employedAs(String employment, Wanted wanted, UUID by) {
        var clause = new Clause(Map.of(Criterion.EMPLOYMENT, List.of(employment)));
        publish(new AudienceRule(List.of(clause), List.of()), wanted, by);
    }

    private void publish(AudienceRule audience, Wanted wanted, UUID by) {
        var version = new NewVersion(
                wanted.mandate(),
                1,
                wanted.names(),
                wanted.instrument(),
                wanted.courses(),
                audience,
                DueRule.fixed(wanted.due(), LEAST_DAYS),
                false,
                null);
        publishVersion.publish(version, by).ifPresent(id -> carryOut.carryOut(id, clock.now()));
    }

    /** Moves every open duty of a mandate by days under a further instrument; how many got a later date is the answer. */
    public long extend(MandateId mandate, UUID instrument, int days, UUID by) {
        return mandates.newest(mandate)
                .flatMap(before -> publishVersion.publish(
                        NewVersion.extending(before, instrument, new Extension.ByDays(days)), by))
                .map(version -> carryOut.carryOut(version, clock.now()))
                .orElse(0L);
    }

    /** Meets every duty whose course is completed, in one statement; how many were met is the answer. */
    public long meetWhatIsCompleted() {
        return meetDuties.meetWhatIsCompleted();
    }
}
