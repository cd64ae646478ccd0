package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.twige.border.SafeUnzip;
import org.twige.people.Scope;

/** Reads a staff list row by row, without ever holding it whole. */
@Component
class ReadRoster {

    private final HeaderWords words;
    private final RowReaders readers;

    ReadRoster(HeaderWords words, RowReaders readers) {
        this.words = words;
        this.readers = readers;
    }

    /** A cell has no end; what follows the last row that could be read is lost in it. */
    static final class QuoteOpen extends RuntimeException {

        private final int lastRow;

        QuoteOpen(int lastRow, CsvParseException cause) {
            super("a cell has no end after row " + lastRow, cause);
            this.lastRow = lastRow;
        }

        int lastRow() {
            return lastRow;
        }
    }

    /** A workbook is damaged, or holds more than it may. */
    static final class Damaged extends RuntimeException {

        private final Refusal why;

        Damaged(IOException cause) {
            super("the workbook cannot be read", cause);
            why = cause instanceof SafeUnzip.TooLarge ? Refusal.WORKBOOK_TOO_LARGE : Refusal.WORKBOOK_DAMAGED;
        }

        Refusal why() {
            return why;
        }
    }

    /** A reader for rows of this scope; it knows all institutions. */
    RowReader reader(Scope scope) {
        return readers.in(scope);
    }

    /**
     * Gives every row with content to the consumer, in order.
     *
     * @throws QuoteOpen when a quotation mark is never closed
     * @throws Damaged when a workbook cannot be read to its end
     */
    Tally read(RosterText text, RowReader reader, Consumer<RosterRow> consumer) throws IOException {
        var today = readers.today();
        var tally = new Tally(today);
        var dates = new DateReader(today);
        var header = text.header();
        try (var lines = text.table().lines()) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.number() <= header.row() || skipped(line, header, tally)) {
                    continue;
                }
                var findings = new RowFindings(line.number());
                var cells = new Cells(line, header, findings);
                if (isShifted(line, header)) {
                    findings.add(
                            Problem.ROW_SHIFTED,
                            null,
                            String.valueOf(line.cells().size()));
                }
                tally.extract(header.has(Column.EXTRACT_DATE) ? dates.read(cells, Column.EXTRACT_DATE) : null);
                var row = reader.read(line.number(), cells);
                tally.row();
                consumer.accept(row);
            }
        }
        return tally;
    }

    private boolean skipped(RosterLine line, Header header, Tally tally) {
        var first = firstFilled(line);
        if (first.isEmpty()) {
            tally.blank();
            return true;
        }
        if (isHeaderAgain(line, header) || (words.isTotal(first) && !isAboutAPerson(line, header))) {
            tally.total();
            return true;
        }
        return false;
    }

    private static String firstFilled(RosterLine line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(CleanText::of)
                .orElse("");
    }

    /** Somebody may be called like a total, but has a staff number and names and a status too. */
    private static boolean isAboutAPerson(RosterLine line, Header header) {
        var cells = new Cells(line, header, new RowFindings(0));
        return !cells.at(Column.STAFF_NO).isEmpty()
                && !cells.at(Column.NAMES).isEmpty()
                && !cells.at(Column.STATUS).isEmpty();
    }

    private static boolean isHeaderAgain(RosterLine line, Header header) {
        if (line.cells().size() > header.width()) {
            return false;
        }
        for (var i = 0; i < header.width(); i++) {
            if (!header.titles().get(i).equals(CleanText.of(line.cell(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShifted(RosterLine line, Header header) {
        return line.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    }
}
