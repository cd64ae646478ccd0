package org.twige.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of who did what: an act is written in the transaction of its effect, or the effect does not happen. */
@Component
public class Audit {

    private final Entries entries;
    private final Clock clock;

    Audit(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds an act to the chain of this month; acts of one month wait for each other until their commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
        entries.lock(month);
        var entry = entries.last(month)
                .map(last -> Entry.after(last.hash(), month, last.number() + 1, at, act))
                .orElseGet(() -> Entry.after(Entry.FIRST, month, 1, at, act));
        entries.add(entry);
    }

    /** The acts that match, newest first, fifty at most from the given place on. */
    public List<Entry> search(AuditSearch search) {
        return entries.matching(search);
    }
}
