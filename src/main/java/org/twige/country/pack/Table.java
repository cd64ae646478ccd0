package org.twige.country.pack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a header; rows are as long as they are written. */
record Table(String file, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param line where it begins, counted from 1
     * @param fields how many it has; the header may have another number
     */
    record Row(int line, int fields, Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /** A file that is not there. */
    static Table none(String file) {
        return new Table(file, List.of(), List.of());
    }

    /** @throws de.siegmar.fastcsv.reader.CsvParseException when a quotation mark is never closed */
    static Table parse(String file, String text) {
        var records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream()
                .toList();
        if (records.isEmpty()) {
            return none(file);
        }
        var columns = records.getFirst().getFields().stream().map(String::strip).toList();
        return new Table(
                file,
                columns,
                records.stream().skip(1).map(row -> row(row, columns)).toList());
    }

    private static Row row(CsvRecord found, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), found.getFieldCount()); i++) {
            cells.put(columns.get(i), found.getField(i));
        }
        return new Row(Math.toIntExact(found.getStartingLineNumber()), found.getFieldCount(), cells);
    }
}
