package org.twige.people.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a row that comes alone with the same eyes as a file, and compares it with what is known. */
@Component
class StageRow {

    private static final UUID NO_FILE = new UUID(0, 0);

    private final RosterBatches batches;
    private final OpenRoster openRoster;
    private final StageRoster stageRoster;
    private final CompareRoster compareRoster;
    private final Clock clock;

    StageRow(
            RosterBatches batches,
            OpenRoster openRoster,
            StageRoster stageRoster,
            CompareRoster compareRoster,
            Clock clock) {
        this.batches = batches;
        this.openRoster = openRoster;
        this.stageRoster = stageRoster;
        this.compareRoster = compareRoster;
        this.clock = clock;
    }

    /** A batch of this row alone, whose meaning is worked out. */
    @Transactional(propagation = Propagation.MANDATORY)
    RosterBatch stage(WriteRow.Order order) {
        var id = batches.add(new NewBatch(
                NO_FILE, "", "", order.by(), clock.instant(), order.scope(), order.language(), true, null));
        stageRoster.stage(batches.find(id).orElseThrow(), text(order.cells()), Progress.UNWATCHED);
        var batch = batches.find(id).orElseThrow();
        compareRoster.compareOne(batch, batch.extractOn());
        return batch;
    }

    private RosterText text(Map<String, String> cells) {
        var list = line(cells.keySet()) + line(cells.values());
        var bytes = list.getBytes(StandardCharsets.UTF_8);
        try {
            return openRoster.row(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Iterable<String> cells) {
        var quoted = new StringBuilder();
        for (var cell : cells) {
            quoted.append(quoted.isEmpty() ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return quoted.append("\r\n").toString();
    }
}
