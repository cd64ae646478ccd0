package org.twige.country.pack;

import java.util.HashMap;

/** Places hang together, and no two share a square of the tile map. */
final class PlaceRule implements Rule {

    private static final String NUMBER = "[1-9]\\d?";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var places = pack.places();
        CodeTree.of(places, mistakes);
        var taken = new HashMap<String, String>();
        for (var row : places.rows()) {
            var column = row.text("tile_column");
            var line = row.text("tile_row");
            if (row.text("kind").isEmpty()) {
                mistakes.add(places.file(), row.line(), "the kind is missing", "say what kind of place it is");
            }
            if (column.isEmpty() && line.isEmpty()) {
                continue;
            }
            if (!column.matches(NUMBER) || !line.matches(NUMBER)) {
                mistakes.add(
                        places.file(),
                        row.line(),
                        "'" + column + "," + line + "' is not a square of the map",
                        "write column and row as numbers from 1, or leave both empty");
                continue;
            }
            var other = taken.putIfAbsent(column + "," + line, row.text("code"));
            if (other != null) {
                mistakes.add(
                        places.file(),
                        row.line(),
                        "the square " + column + "," + line + " belongs to '" + other + "' already",
                        "choose a free square");
            }
        }
        if (!places.columns().isEmpty() && taken.isEmpty()) {
            mistakes.add(places.file(), 1, "no place is on the map", "give the districts their squares");
        }
    }
}
