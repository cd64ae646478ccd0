package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.twige.border.SafeWorkbook;
import org.twige.border.SheetRows;

/** Where the rows of a staff list stand: in a text, or on a sheet of a workbook. */
sealed interface RosterTable {

    /** All rows, blank ones and those above the header included. */
    RosterLines lines() throws IOException;

    /** A text with a sign between its columns. */
    record Text(RosterSource source, Encoding encoding, char delimiter) implements RosterTable {

        /** A cell longer than this comes from a quotation mark that is never closed. */
        private static final int LONGEST_CELL = 262_144;

        static Reader reader(RosterSource source, Encoding encoding) throws IOException {
            var reader = new BufferedReader(new InputStreamReader(source.open(), encoding.charset()), 65_536);
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        }

        @Override
        public RosterLines lines() throws IOException {
            return new TextLines(CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(reader(source, encoding)));
        }
    }

    /** A sheet of a workbook, counted from zero. */
    record Sheet(SafeWorkbook workbook, int number) implements RosterTable {

        String name() {
            return workbook.sheets().get(number);
        }

        @Override
        public RosterLines lines() {
            try {
                return new SheetLines(workbook.rows(number));
            } catch (IOException e) {
                throw new ReadRoster.Damaged(e);
            }
        }
    }

    /** The rows of a text. */
    final class TextLines implements RosterLines {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int number;

        private TextLines(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable RosterLine next() {
            try {
                return records.hasNext()
                        ? new RosterLine(++number, records.next().getFields())
                        : null;
            } catch (CsvParseException e) {
                throw new ReadRoster.QuoteOpen(number, e);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** The rows of a sheet. */
    record SheetLines(SheetRows rows) implements RosterLines {

        @Override
        public @Nullable RosterLine next() {
            try {
                var row = rows.next();
                return row == null ? null : new RosterLine(row.number(), row.cells());
            } catch (IOException e) {
                throw new ReadRoster.Damaged(e);
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
