package org.twige;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.bench.Bench;

/** The mass work that the benchmark measures: a changed staff list, and one more mandate for everybody. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchWork {

    private static final double ROSTER_SECONDS = 10;
    private static final double FOLLOWED_SECONDS = 15;
    private static final double MANDATE_SECONDS = 15;
    private static final int MONTHS = 6;

    private final SeedNation nation;
    private final DemoOffice office;
    private final DemoMandate mandate;
    private final BenchTables tables;
    private final TransactionTemplate transaction;

    BenchWork(
            SeedNation nation,
            DemoOffice office,
            DemoMandate mandate,
            BenchTables tables,
            TransactionTemplate transaction) {
        this.nation = nation;
        this.office = office;
        this.mandate = mandate;
        this.tables = tables;
        this.transaction = transaction;
    }

    /** Everybody's row comes again, some of them changed; duties follow. */
    void staffList(Bench bench, int people) throws Exception {
        var later = new InventedChanges(nation.of(people, tables.firstDay()));
        var list = InventedList.of(later.rows(tables.rosters(), nation.today()));
        bench.bulk(
                "staff list, with its result file, duties following",
                Judged.by(FOLLOWED_SECONDS, people),
                people,
                () -> {
                    office.employ(list);
                    tables.awaitListeners();
                });
        bench.part(
                "of that: staff list checked and applied",
                Judged.by(ROSTER_SECONDS, people),
                people,
                tables.lastRoster());
    }

    /** In a transaction that is taken back, so that the nation stays as it is. */
    void mandate(Bench bench, int people) throws Exception {
        var by = office.programmeOffice();
        bench.bulk(
                "a mandate assigned to everybody (taken back)",
                Judged.by(MANDATE_SECONDS, people),
                people,
                () -> transaction.executeWithoutResult(all -> {
                    all.setRollbackOnly();
                    mandate.publishFirst(SeedOffice.mandates() + 1, MONTHS, by);
                }));
    }
}
