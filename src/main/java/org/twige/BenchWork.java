package org.twige;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.bench.Bench;
import org.twige.courses.Courses;

/** The mass work that the benchmark measures: a changed staff list, and one more mandate for everybody. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchWork {

    private static final double ROSTER_SECONDS = 10;
    private static final double MANDATE_SECONDS = 15;
    private static final double LETTER_SECONDS = 10;
    private static final int LETTER_DAYS = 30;

    /** Smaller nations are too easy to be judged by a budget. */
    private static final int NATION = 250_000;

    private static final int MONTHS = 6;

    private final SeedNation nation;
    private final DemoOffice office;
    private final DemoMandate mandate;
    private final BenchTables tables;
    private final Courses courses;
    private final TransactionTemplate transaction;

    BenchWork(
            SeedNation nation,
            DemoOffice office,
            DemoMandate mandate,
            BenchTables tables,
            Courses courses,
            TransactionTemplate transaction) {
        this.nation = nation;
        this.office = office;
        this.mandate = mandate;
        this.tables = tables;
        this.courses = courses;
        this.transaction = transaction;
    }

    /** Everybody's row comes again, some of them changed; duties follow. */
    void staffList(Bench bench, int people) throws Exception {
        var later = new InventedChanges(nation.of(people, tables.firstDay()));
        var list = InventedList.of(later.rows(tables.rosters(), nation.today()));
        bench.bulk("staff list, with its result file, duties following", Double.NaN, people, () -> {
            office.employ(list);
            tables.awaitListeners();
        });
        bench.part(
                "of that: staff list checked and applied", judged(people, ROSTER_SECONDS), people, tables.lastRoster());
    }

    /** In a transaction that is taken back, so that the nation stays as it is. */
    void mandate(Bench bench, int people) throws Exception {
        var by = office.programmeOffice();
        var course = List.of(courses.published().getFirst().id());
        bench.bulk(
                "a mandate assigned to everybody (taken back)",
                judged(people, MANDATE_SECONDS),
                people,
                () -> transaction.executeWithoutResult(all -> {
                    all.setRollbackOnly();
                    mandate.publish(SeedOffice.mandates() + 1, course, MONTHS, by);
                }));
    }

    /** A letter moves the date of everybody; the mandate that it moves is taken back with it. */
    void letter(Bench bench, int people) throws Exception {
        var by = office.programmeOffice();
        var course = List.of(courses.published().getFirst().id());
        transaction.executeWithoutResult(all -> {
            all.setRollbackOnly();
            mandate.publish(SeedOffice.mandates() + 1, course, MONTHS, by);
            measureLetter(bench, people, by);
        });
    }

    private void measureLetter(Bench bench, int people, UUID by) {
        try {
            bench.bulk(
                    "a letter moves the date of every open duty (taken back)",
                    judged(people, LETTER_SECONDS),
                    people,
                    () -> mandate.extend(SeedOffice.mandates() + 2, LETTER_DAYS, by));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double judged(int people, double seconds) {
        return people < NATION ? Double.NaN : seconds;
    }
}
