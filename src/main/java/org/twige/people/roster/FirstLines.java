package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.twige.border.SafeWorkbook;

/**
 * The first rows of a place where a staff list may stand: a text under each sign that may divide its columns, or each
 * sheet of a workbook.
 */
record FirstLines(RosterTable table, List<RosterLine> lines) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LETTERS = 65_536;
    private static final int LINES = 25;

    /** A workbook of an office has a cover, the list, and some tables of codes. */
    private static final int MOST_SHEETS = 12;

    static List<FirstLines> of(RosterSource source, Encoding encoding) throws IOException {
        var start = start(source, encoding);
        var all = new ArrayList<FirstLines>();
        for (var delimiter : DELIMITERS) {
            all.add(new FirstLines(new RosterTable.Text(source, encoding, delimiter), lines(start, delimiter)));
        }
        return all;
    }

    static List<FirstLines> of(SafeWorkbook workbook) throws IOException {
        var all = new ArrayList<FirstLines>();
        for (var sheet = 0; sheet < Math.min(MOST_SHEETS, workbook.sheets().size()); sheet++) {
            var table = new RosterTable.Sheet(workbook, sheet);
            try (var rows = table.lines()) {
                var lines = new ArrayList<RosterLine>();
                for (var line = rows.next(); line != null && lines.size() < LINES; line = rows.next()) {
                    lines.add(line);
                }
                all.add(new FirstLines(table, lines));
            }
        }
        return all;
    }

    private static String start(RosterSource source, Encoding encoding) throws IOException {
        try (var text = RosterTable.Text.reader(source, encoding)) {
            var letters = new char[LETTERS];
            var read = Math.max(0, text.read(letters, 0, letters.length));
            for (var more = read; more > 0 && read < LETTERS; read += Math.max(0, more)) {
                more = text.read(letters, read, LETTERS - read);
            }
            return new String(letters, 0, read);
        }
    }

    private static List<RosterLine> lines(String start, char delimiter) throws IOException {
        var lines = new ArrayList<RosterLine>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(start)) {
            for (var row : rows) {
                lines.add(new RosterLine(lines.size() + 1, row.getFields()));
                if (lines.size() == LINES) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return lines; // under another delimiter the quotation marks may make sense
        }
        return lines;
    }
}
