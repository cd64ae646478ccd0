package org.twige.people.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import org.twige.border.SafeSheet;

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
    private final OpenRoster openRoster;

    FailedRows(RosterOutcomes outcomes, RosterResult result, OpenRoster openRoster) {
        this.outcomes = outcomes;
        this.result = result;
        this.openRoster = openRoster;
    }

    /** A table that takes one row after the other. */
    @FunctionalInterface
    private interface Table {

        void row(Object... cells) throws IOException;
    }

    /** As a text with commas. */
    void write(RosterBatch batch, boolean toSender, String language, OutputStream out) throws IOException {
        var text = openRoster.again(batch);
        try (var table = SafeCsv.to(out, header(text, language))) {
            write(batch, text, hidden(text, toSender), language, table::row);
        }
    }

    /** As a workbook, whose cells are texts. */
    void writeWorkbook(RosterBatch batch, boolean toSender, String language, OutputStream out) throws IOException {
        var text = openRoster.again(batch);
        try (var table = SafeSheet.to(out, header(text, language))) {
            write(batch, text, hidden(text, toSender), language, table::row);
        }
    }

    private List<String> header(RosterText text, String language) {
        var header = new ArrayList<>(text.header().titles());
        header.addAll(result.columns(language, "row", "problems", "remedies"));
        return header;
    }

    private static List<Integer> hidden(RosterText text, boolean toSender) {
        return toSender ? List.of() : text.header().places().getOrDefault(Column.NATIONAL_ID, List.of());
    }

    private void write(RosterBatch batch, RosterText text, List<Integer> hidden, String language, Table table)
            throws IOException {
        var stopped = outcomes.stopped(batch.id());
        try (var lines = text.table().lines()) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var problems = stopped.get(line.number());
                if (problems != null) {
                    var cells = cells(line, text.header().width(), hidden);
                    cells.add(line.number());
                    cells.add(result.sentences(language, "people.problem.", problems));
                    cells.add(result.sentences(language, "people.remedy.", problems));
                    table.row(cells.toArray());
                }
            }
        }
    }

    private static List<Object> cells(RosterLine line, int width, List<Integer> hidden) {
        var cells = new ArrayList<Object>(width + 3);
        for (var i = 0; i < width; i++) {
            cells.add(hidden.contains(i) ? "" : line.cell(i));
        }
        return cells;
    }
}
