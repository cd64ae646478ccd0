package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.roster.RosterBatch.State;

/** Checks a list and says what would happen; nothing happens to anybody. Doing it again does no harm. */
@Component
class CheckRoster {

    private final RosterBatches batches;
    private final SealedFiles files;
    private final OpenRoster openRoster;
    private final StageRoster stageRoster;
    private final CompareRoster compareRoster;
    private final Clock clock;

    CheckRoster(
            RosterBatches batches,
            SealedFiles files,
            OpenRoster openRoster,
            StageRoster stageRoster,
            CompareRoster compareRoster,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.openRoster = openRoster;
        this.stageRoster = stageRoster;
        this.compareRoster = compareRoster;
        this.clock = clock;
    }

    @Transactional
    void check(UUID id, Progress progress) {
        batches.takeTurns(false);
        var batch = batches.lock(id).filter(found -> found.state() == State.UPLOADED);
        if (batch.isPresent()) {
            check(batch.get(), progress);
        }
    }

    /** Refuses a list whose check was begun too often and has never come to an end. */
    @Transactional
    void giveUp(UUID id) {
        batches.lock(id)
                .filter(found -> found.state() == State.UPLOADED)
                .ifPresent(found -> refuse(found, Refusal.NEVER_READ, ""));
    }

    private void check(RosterBatch batch, Progress progress) {
        try {
            switch (openRoster.open(batch)) {
                case OpenRoster.Opened.Refused(var why, var what) -> refuse(batch, why, what);
                case OpenRoster.Opened.Unclear unclear -> ask(batch, unclear.why(), unclear.what());
                case OpenRoster.Opened.Ready(var text) -> check(batch, text, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(RosterBatch batch, RosterText text, Progress progress) {
        try {
            var tally = stageRoster.stage(batch, text, progress);
            if (tally.rows() == 0) {
                refuse(batch, Refusal.NO_ROWS, "");
                return;
            }
            var counts = compareRoster.compare(batch, tally.extractOn());
            counts.put("BLANK", tally.skippedBlank());
            counts.put("TOTALS", tally.skippedTotals());
            batches.checked(batch.id(), counts, clock.instant());
        } catch (ReadRoster.QuoteOpen e) {
            refuse(batch, Refusal.QUOTE_OPEN, String.valueOf(e.lastRow()));
        } catch (ReadRoster.Damaged e) {
            refuse(batch, e.why(), "");
        }
    }

    /** What an official says of titles is remembered for a source; without one the list has to come with it again. */
    private void ask(RosterBatch batch, Refusal why, String what) {
        if (batch.source() == null) {
            refuse(batch, why, what);
        } else {
            batches.ask(batch.id(), why, what);
        }
    }

    /** What is not taken is not kept either: it may hold what nobody may hold. */
    private void refuse(RosterBatch batch, Refusal why, String what) {
        batches.refuse(batch.id(), why, what, clock.instant());
        files.forget(batch.file());
    }
}
