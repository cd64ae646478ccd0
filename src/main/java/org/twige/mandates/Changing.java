package org.twige.mandates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.change.CompareMandate;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.people.Scope;

/** The door through which a mandate is compared with a further letter, and changed by it at once. */
@Component
public class Changing {

    private final PublishedMandates mandates;
    private final CompareMandate compare;
    private final PublishVersion publish;
    private final CarryOutVersion carryOut;
    private final LedgerClock clock;

    Changing(
            PublishedMandates mandates,
            CompareMandate compare,
            PublishVersion publish,
            CarryOutVersion carryOut,
            LedgerClock clock) {
        this.mandates = mandates;
        this.compare = compare;
        this.publish = publish;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /**
     * A letter that leaves out one district and moves the date of the others.
     *
     * @param district its code
     * @param days how much later the others are due; the date of the mandate is a fixed one
     */
    public record Letter(UUID instrument, String district, int days) {

        NewVersion after(MandateVersion before) {
            var except = List.of(new Clause(Map.of(Criterion.DISTRICT, List.of(district))));
            var date = before.due().date();
            if (date == null) {
                throw new IllegalArgumentException("no fixed date in " + before.id());
            }
            return new NewVersion(
                    before.mandate(),
                    before.number() + 1,
                    before.names(),
                    instrument,
                    before.courses(),
                    new AudienceRule(before.audience().any(), except),
                    DueRule.fixed(date.plusDays(days), before.due().leastDays()),
                    before.finalAlong(),
                    null);
        }
    }

    /** What an official is shown before publishing; how many duties are in it is the answer. */
    public long compare(MandateId mandate, Letter letter, Scope scope) {
        var before = newest(mandate);
        return compare.compare(scope, before, letter.after(before)).counts().stream()
                .mapToLong(count -> count.people())
                .sum();
    }

    /** Publishes and carries out; how many duties were given, ended or moved is the answer. */
    public long change(MandateId mandate, Letter letter, UUID by) {
        return publish.publish(letter.after(newest(mandate)), by)
                .map(version -> carryOut.carryOut(version, clock.now()))
                .orElse(0L);
    }

    private MandateVersion newest(MandateId mandate) {
        return mandates.newest(mandate).orElseThrow(() -> new IllegalArgumentException("no mandate " + mandate));
    }
}
