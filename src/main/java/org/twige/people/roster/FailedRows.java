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
 * <p>Identity numbers are left out: a blank cell changes nothing, and the table may lie about in a mailbox.
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

    void write(RosterBatch batch, String language, OutputStream out) throws IOException {
        if (!(readRoster.open(files.source(batch.file())) instanceof ReadRoster.Opened.Ready(var text))) {
            throw new IllegalStateException("the list " + batch.id() + " was readable at its check");
        }
        var stopped = outcomes.stopped(batch.id());
        var header = new ArrayList<>(text.header().titles());
        header.addAll(result.columns(language, "row", "problems", "remedies"));
        try (var table = SafeCsv.to(out, header);
                var rows = text.rows()) {
            var number = 0;
            for (var row : rows) {
                number++;
                var problems = stopped.get(number);
                if (problems != null) {
                    table.row(cells(text.header(), row.getFields(), number, language, problems));
                }
            }
        }
    }

    private Object[] cells(Header header, List<String> fields, int number, String language, List<Problem> problems) {
        var hidden = header.places().getOrDefault(Column.NATIONAL_ID, List.of());
        var cells = new ArrayList<Object>();
        for (var i = 0; i < header.width(); i++) {
            cells.add(hidden.contains(i) || i >= fields.size() ? "" : fields.get(i));
        }
        cells.add(number);
        cells.add(result.sentences(language, "people.problem.", problems));
        cells.add(result.sentences(language, "people.remedy.", problems));
        return cells.toArray();
    }
}
