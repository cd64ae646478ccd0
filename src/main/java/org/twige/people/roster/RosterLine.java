package org.twige.people.roster;

import java.util.List;

/**
 * One row of a file as it stands there.
 *
 * @param number as a spreadsheet counts, rows without content included
 */
record RosterLine(int number, List<String> cells) {

    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
