package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

/** The text of a staff list whose letters and header are understood. */
record RosterText(RosterSource source, Encoding encoding, Header header) {

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

    /** All rows, blank ones and those above the header included. */
    CsvReader<CsvRecord> rows() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(header.delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(reader(source, encoding));
    }
}
