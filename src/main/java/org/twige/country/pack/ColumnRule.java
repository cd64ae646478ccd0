package org.twige.country.pack;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Every table has its columns, one for the name in each language where it has names, and rows as wide as its header. */
final class ColumnRule implements Rule {

    private static final String NAMES = "name_*";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        check(pack, pack.places(), List.of("code", "parent", "kind", NAMES, "tile_column", "tile_row"), mistakes);
        check(pack, pack.calendar(), List.of("date", "kind", NAMES), mistakes);
        check(pack, pack.institutions(), List.of("code", "parent", "kind", NAMES, "district", "valid_from"), mistakes);
        check(pack, pack.aliases(), List.of("alias", "institution_code", "valid_to"), mistakes);
    }

    private static void check(PackFiles pack, Table table, List<String> shape, Mistakes mistakes) {
        if (table.columns().isEmpty()) {
            return;
        }
        var needed = shape.stream()
                .flatMap(column -> column.equals(NAMES)
                        ? pack.languages().stream().map(language -> "name_" + language)
                        : Stream.of(column))
                .toList();
        needed.stream()
                .filter(column -> !table.columns().contains(column))
                .forEach(column -> mistakes.add(
                        table.file(),
                        1,
                        "the column '" + column + "' is missing",
                        "add it to the header and to every row"));
        var seen = new HashSet<String>();
        for (var column : table.columns()) {
            if (!needed.contains(column)) {
                mistakes.add(
                        table.file(),
                        1,
                        "nobody reads the column '" + column + "'",
                        "correct its spelling or take it out; names are in name_ and a language of the country");
            } else if (!seen.add(column)) {
                mistakes.add(
                        table.file(),
                        1,
                        "the column '" + column + "' stands in the header twice",
                        "keep one of the two");
            }
        }
        table.rows().forEach(row -> row(table, row, mistakes));
    }

    private static void row(Table table, Table.Row row, Mistakes mistakes) {
        if (row.fields() != table.columns().size()) {
            mistakes.add(
                    table.file(),
                    row.line(),
                    "the row has %d fields, the header %d"
                            .formatted(row.fields(), table.columns().size()),
                    "count the commas; put quotation marks around a text with a comma");
            return;
        }
        for (var column : table.columns()) {
            if (column.startsWith("name_") && row.text(column).isEmpty()) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "the name is missing in '" + column + "'",
                        "write the name in that language");
            }
        }
    }
}
