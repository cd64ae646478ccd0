package org.twige.people.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;

/**
 * The stopped rows alone, as they came and with what is wrong, to be mended and uploaded again.
 *
 * <p>Only who sent the list gets its identity numbers back; for others they are left out, for the table may lie about
 * in a mailbox, and a blank cell changes nothing.
 */
@Component
class FailedRows {

    private final RosterOutcomes outcomes;
    private final RosterResult result;
    private final ReadRoster readRoster;
    private final SealedFiles files;

    FailedRows(RosterOutcomes outcomes, RosterResult result, ReadRoster readRoster, SealedFiles files) {
        this.outcomes = outcomes;
        this.result = result;
        this.readRoster = readRoster;
        this.files = files;
    }

    void write(RosterBatch batch, boolean toSender, String language, OutputStream out) throws IOException {
        if (!(readRoster.open(files.source(batch.file())) instanceof ReadRoster.Opened.Ready(var text))) {
            throw new IllegalStateException("the list " + batch.id() + " was readable at its check");
        }
        var stopped = outcomes.stopped(batch.id());
        var header = new ArrayList<>(text.header().titles());
        var hidden = toSender ? List.<Integer>of() : text.header().places().getOrDefault(Column.NATIONAL_ID, List.of());
        header.addAll(result.columns(language, "row", "problems", "remedies"));
        try (var table = SafeCsv.to(out, header);
                var rows = text.rows()) {
            var number = 0;
            for (var row : rows) {
                number++;
                var problems = stopped.get(number);
                if (problems != null) {
                    var cells = cells(row.getFields(), text.header().width(), hidden);
                    cells.add(number);
                    cells.add(result.sentences(language, "people.problem.", problems));
                    cells.add(result.sentences(language, "people.remedy.", problems));
                    table.row(cells.toArray());
                }
            }
        }
    }

    private static List<Object> cells(List<String> fields, int width, List<Integer> hidden) {
        var cells = new ArrayList<Object>(width + 3);
        for (var i = 0; i < width; i++) {
            cells.add(hidden.contains(i) || i >= fields.size() ? "" : fields.get(i));
        }
        return cells;
    }
}
