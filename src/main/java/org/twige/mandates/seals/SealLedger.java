package org.twige.mandates.seals;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Seals the events that no seal covers yet; the last hash goes into the record of who did what. */
@Component
public class SealLedger {

    private static final long BLOCK = 10_000;

    /** No transaction lasts so long: events with lower numbers are all there. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    SealLedger(Seals seals, Audit audit, Clock clock) {
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many events were sealed; 0 when all that are old enough were. */
    @Transactional
    public long seal() {
        seals.take();
        var before = seals.last();
        var from = before.map(Seal::lastSeq).orElse(0L);
        var until = seals.lastEvent(from, clock.instant().minus(SETTLED));
        if (until.isEmpty()) {
            return 0;
        }
        var sealed = 0L;
        Optional<Seal> last = before;
        for (var start = from + 1; start <= until.get(); start += BLOCK) {
            var next = seals.over(
                    last.map(Seal::number).orElse(0L) + 1,
                    last.map(Seal::hash).orElse(Seal.FIRST),
                    start,
                    Math.min(start + BLOCK - 1, until.get()));
            next.ifPresent(seal -> seals.add(seal, clock.instant()));
            sealed += next.map(Seal::events).orElse(0L);
            last = next.or(() -> seals.last());
        }
        audit.record(new Act(
                "system:mandates",
                "ledger.sealed",
                "ledger:" + last.map(Seal::number).orElse(0L),
                Map.of(
                        "events",
                        String.valueOf(sealed),
                        "head",
                        last.map(Seal::hash).orElse(Seal.FIRST))));
        return sealed;
    }
}
