package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rows of a list beside the nation's people, where they can be compared. */
@Component
class StageRoster {

    private static final int ROWS_BETWEEN_NEWS = 5_000;

    /** Fewer are found quickly under any plan. */
    static final int ROWS_TO_PLAN_FOR = 50;

    private final ReadRoster readRoster;
    private final RosterRows rows;
    private final RosterFindings findings;
    private final RosterBatches batches;
    private final RosterResult result;

    StageRoster(
            ReadRoster readRoster,
            RosterRows rows,
            RosterFindings findings,
            RosterBatches batches,
            RosterResult result) {
        this.readRoster = readRoster;
        this.rows = rows;
        this.findings = findings;
        this.batches = batches;
        this.result = result;
    }

    /**
     * Reads every row once and writes it down with what is wrong with it.
     *
     * @throws ReadRoster.QuoteOpen when a quotation mark is never closed; nothing is written then
     */
    @Transactional(propagation = Propagation.NESTED)
    Tally stage(RosterBatch batch, RosterText text, Progress progress) {
        rows.forget(batch.id());
        var loops = new SupervisorLoops();
        var reader = readRoster.reader(batch.reach()); // asks the database, which is busy once the rows flow
        var tally = rows.write(
                batch.id(),
                written -> read(text, reader, row -> {
                    loops.add(row);
                    written.accept(row);
                    if (row.number() % ROWS_BETWEEN_NEWS == 0) {
                        progress.at(row.number(), batch.staged());
                    }
                }));
        if (tally.rows() >= ROWS_TO_PLAN_FOR) {
            rows.analyse();
        }
        findings.forget(batch.id());
        findings.ofLoops(batch.id(), loops.rows());
        findings.ofReading(batch.id());
        var mended = result.stoodIn(text.header().titles());
        batches.read(batch.id(), text, mended, tally.extractOn(), tally.rows());
        return tally;
    }

    private Tally read(RosterText text, RowReader reader, Consumer<RosterRow> rows) {
        try {
            return readRoster.read(text, reader, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
