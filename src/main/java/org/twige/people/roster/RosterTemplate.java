package org.twige.people.roster;

import java.util.Arrays;
import java.util.List;

/** The empty list that somebody may fill in. */
final class RosterTemplate {

    private RosterTemplate() {}

    static List<String> columns() {
        return Arrays.stream(Column.values()).map(Column::key).toList();
    }
}
