package org.twige;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.bench.Bench;
import org.twige.mandates.Changing;
import org.twige.mandates.Changing.Letter;
import org.twige.mandates.Mandating;

/**
 * What the benchmark measures of letters about a mandate that everybody has: one moves every date, one leaves out the
 * largest district and moves the dates of the others. All is taken back.
 */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchChange {

    private static final double EXTENSION_SECONDS = 10;
    private static final double CHANGE_SECONDS = 15;
    private static final int MONTHS = 6;
    private static final int DAYS = 30;

    private final DemoOffice office;
    private final DemoMandate mandate;
    private final Changing changing;
    private final Mandating mandating;
    private final BenchTables tables;
    private final TransactionTemplate transaction;

    BenchChange(
            DemoOffice office,
            DemoMandate mandate,
            Changing changing,
            Mandating mandating,
            BenchTables tables,
            TransactionTemplate transaction) {
        this.office = office;
        this.mandate = mandate;
        this.changing = changing;
        this.mandating = mandating;
        this.tables = tables;
        this.transaction = transaction;
    }

    void letters(Bench bench, int people) {
        var by = office.programmeOffice();
        var district = tables.largestDistrict();
        transaction.executeWithoutResult(all -> {
            all.setRollbackOnly();
            mandate.publishFirst(SeedOffice.mandates() + 1, MONTHS, by);
            var change = new Letter(mandate.letter(SeedOffice.mandates() + 2, by), district, DAYS);
            measure(bench, people, change);
        });
    }

    private void measure(Bench bench, int people, Letter change) {
        var by = office.programmeOffice();
        var about = mandate.newest();
        try {
            bench.bulk(
                    "what a change would do to every duty, before it is published",
                    Judged.by(CHANGE_SECONDS, people),
                    people,
                    () -> changing.compare(about, change, office.nation()));
            bench.bulk(
                    "that change: one district less, later dates for the rest (taken back)",
                    Judged.by(CHANGE_SECONDS, people),
                    people,
                    () -> changing.change(about, change, by));
            var letter = mandate.letter(SeedOffice.mandates() + 3, by);
            bench.bulk(
                    "a letter moves the date of every open duty (taken back)",
                    Judged.by(EXTENSION_SECONDS, people),
                    people,
                    () -> mandating.extend(about, letter, DAYS, by));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
