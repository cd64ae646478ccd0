package org.twige.mandates.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.people.Scope;

/** Compares the duties that there are with those that a changed mandate would give. */
@Component
public class CompareMandate {

    private final Differences differences;
    private final LedgerClock clock;

    CompareMandate(Differences differences, LedgerClock clock) {
        this.differences = differences;
        this.clock = clock;
    }

    /** In numbers, as if it were published today. */
    @Transactional(readOnly = true)
    public Difference compare(Scope scope, MandateVersion before, NewVersion next) {
        differences.patience();
        var summed = differences.summed(scope, next);
        return new Difference(
                summed.counts(),
                summed.tops(),
                differences.moves(scope, before, next, clock.now().on()));
    }

    /**
     * The people of one effect, by name.
     *
     * @param asked a staff number or words of a name; empty for everybody
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public List<Difference.Affected> people(Scope scope, NewVersion next, Effect effect, String asked, int page) {
        differences.patience();
        return differences.people(scope, next, effect, new Differences.Asked(asked, page));
    }

    /** How many people stand on a page. */
    public static int pageSize() {
        return Differences.PAGE;
    }
}
