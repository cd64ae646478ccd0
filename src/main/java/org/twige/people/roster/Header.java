package org.twige.people.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a staff list, understood.
 *
 * @param row where it stands, as a spreadsheet counts
 * @param places where each known column stands; two headers may mean the same
 * @param ignored headers that mean nothing to us
 */
record Header(int row, List<String> titles, Map<Column, List<Integer>> places, List<String> ignored) {

    int width() {
        return titles.size();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Each known column as the file calls it. */
    Map<Column, String> called() {
        var called = new EnumMap<Column, String>(Column.class);
        places.forEach((column, at) -> called.put(column, titles.get(at.getFirst())));
        return called;
    }
}
