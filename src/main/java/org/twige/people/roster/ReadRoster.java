package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.twige.people.Scope;

/** Reads a staff list row by row, without ever holding it whole. */
@Component
class ReadRoster {

    private final FindHeader findHeader;
    private final HeaderWords words;
    private final RowReaders readers;

    ReadRoster(FindHeader findHeader, HeaderWords words, RowReaders readers) {
        this.findHeader = findHeader;
        this.words = words;
        this.readers = readers;
    }

    sealed interface Opened {
        record Ready(RosterText text) implements Opened {}

        record Refused(Refusal why, String what) implements Opened {}
    }

    /** A cell has no end; what follows the last row that could be read is lost in it. */
    static final class QuoteOpen extends RuntimeException {

        private final int lastRow;

        private QuoteOpen(int lastRow, CsvParseException cause) {
            super("a cell has no end after row " + lastRow, cause);
            this.lastRow = lastRow;
        }

        int lastRow() {
            return lastRow;
        }
    }

    /** Finds out letters, delimiter and header, or why the file cannot be taken. */
    Opened open(RosterSource source) throws IOException {
        try (var bytes = source.open()) {
            var encoding = Encoding.of(bytes);
            return encoding.isEmpty() ? new Opened.Refused(notText(source), "") : open(source, encoding.get());
        }
    }

    private static Refusal notText(RosterSource source) throws IOException {
        try (var bytes = source.open()) {
            return Encoding.isWorkbook(bytes) ? Refusal.WORKBOOK : Refusal.NOT_TEXT;
        }
    }

    private Opened open(RosterSource source, Encoding encoding) throws IOException {
        try (var reader = RosterText.reader(source, encoding)) {
            return switch (findHeader.in(reader)) {
                case FindHeader.Answer.Found(var header) -> new Opened.Ready(new RosterText(source, encoding, header));
                case FindHeader.Answer.Refused(var why, var what) -> new Opened.Refused(why, what);
            };
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
     */
    Tally read(RosterText text, RowReader reader, Consumer<RosterRow> consumer) throws IOException {
        var today = readers.today();
        var tally = new Tally(today);
        var dates = new DateReader(today);
        var header = text.header();
        var number = 0;
        try (var rows = text.rows()) {
            for (var record : rows) {
                number++;
                if (number <= header.row() || skipped(record, header, tally)) {
                    continue;
                }
                var findings = new RowFindings(number);
                var cells = new Cells(record, header, findings);
                if (isShifted(record, header)) {
                    findings.add(Problem.ROW_SHIFTED, null, String.valueOf(record.getFieldCount()));
                }
                tally.extract(header.has(Column.EXTRACT_DATE) ? dates.read(cells, Column.EXTRACT_DATE) : null);
                var row = reader.read(number, cells);
                tally.row();
                consumer.accept(row);
            }
        } catch (CsvParseException e) {
            throw new QuoteOpen(number, e);
        }
        return tally;
    }

    private boolean skipped(CsvRecord record, Header header, Tally tally) {
        var first = firstFilled(record);
        if (first.isEmpty()) {
            tally.blank();
            return true;
        }
        if (isHeaderAgain(record, header) || (words.isTotal(first) && !isAboutAPerson(record, header))) {
            tally.total();
            return true;
        }
        return false;
    }

    private static String firstFilled(CsvRecord record) {
        for (var i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return CleanText.of(record.getField(i));
            }
        }
        return "";
    }

    /** Somebody may be called like a total, but has a staff number and names and a status too. */
    private static boolean isAboutAPerson(CsvRecord record, Header header) {
        var cells = new Cells(record, header, new RowFindings(0));
        return !cells.at(Column.STAFF_NO).isEmpty()
                && !cells.at(Column.NAMES).isEmpty()
                && !cells.at(Column.STATUS).isEmpty();
    }

    private static boolean isHeaderAgain(CsvRecord record, Header header) {
        if (record.getFieldCount() != header.width()) {
            return false;
        }
        for (var i = 0; i < header.width(); i++) {
            if (!header.titles().get(i).equals(CleanText.of(record.getField(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShifted(CsvRecord record, Header header) {
        for (var i = header.width(); i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
