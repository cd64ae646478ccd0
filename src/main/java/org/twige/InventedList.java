package org.twige;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** An invented staff list as a file. */
final class InventedList {

    private InventedList() {}

    /** The file with these rows below their head. */
    static InputStream of(Stream<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var table = CsvWriter.builder().build(bytes)) {
            table.writeRecord(InventedNation.COLUMNS);
            rows.forEach(table::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
