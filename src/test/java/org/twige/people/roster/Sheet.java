package org.twige.people.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twige.border.MadeWorkbook;

/** An extract as an office sends it: a title, a blank row, the header, the header again in the middle, and totals. */
final class Sheet {

    private final List<List<String>> rows = new ArrayList<>();
    private final SortedMap<Integer, Line> lines = new TreeMap<>();

    static Sheet plain(List<Line> lines) {
        var sheet = new Sheet();
        sheet.header();
        lines.forEach(sheet::add);
        return sheet;
    }

    static Sheet ofAnOffice(List<Line> lines) {
        var sheet = new Sheet();
        sheet.rows.add(List.of("Staff of invented schools, as at today"));
        sheet.rows.add(List.of(""));
        sheet.header();
        lines.subList(0, lines.size() / 2).forEach(sheet::add);
        sheet.header();
        lines.subList(lines.size() / 2, lines.size()).forEach(sheet::add);
        sheet.rows.add(List.of(""));
        sheet.rows.add(List.of("Total général", String.valueOf(lines.size())));
        return sheet;
    }

    private void header() {
        rows.add(Line.COLUMNS.stream().map(Column::key).toList());
    }

    private void add(Line line) {
        rows.add(line.texts());
        lines.put(rows.size(), line);
    }

    /** The lines by their rows, as a spreadsheet counts. */
    SortedMap<Integer, Line> lines() {
        return lines;
    }

    byte[] bytes() {
        return csv(',').getBytes(StandardCharsets.UTF_8);
    }

    /** The same as the sheet of a workbook; staff numbers are numbers there. */
    MadeWorkbook on(MadeWorkbook workbook, String name) {
        for (var row : rows) {
            workbook.row(row.stream().map(Sheet::typed).toArray());
        }
        return workbook.sheet(name);
    }

    private static Object typed(String text) {
        return text.matches("9\\d{8}") ? Long.valueOf(text) : text;
    }

    String csv(char between) {
        return csv(rows, between);
    }

    static String csv(List<List<String>> rows, char between) {
        var text = new StringWriter();
        try (var table = CsvWriter.builder().fieldSeparator(between).build(text)) {
            rows.forEach(table::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
