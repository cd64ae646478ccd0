package org.twige.people.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One row of an invented extract: its cells, what is wrong with it, and the value that a finding must show. */
record Line(int person, Map<Column, String> cells, Defect defect, String shown) {

    static final List<Column> COLUMNS = List.of(
            Column.STAFF_NO,
            Column.NATIONAL_ID,
            Column.NAMES,
            Column.SEX,
            Column.BIRTH_YEAR,
            Column.PHONE,
            Column.EMAIL_OFFICIAL,
            Column.INSTITUTION_CODE,
            Column.INSTITUTION_NAME,
            Column.DISTRICT,
            Column.SECTOR,
            Column.POST_TITLE,
            Column.POST_KIND,
            Column.START_DATE,
            Column.END_DATE,
            Column.STATUS,
            Column.SUPERVISOR_STAFF_NO,
            Column.EXTRACT_DATE);

    String at(Column column) {
        return cells.getOrDefault(column, "");
    }

    Line with(Column column, String text) {
        var changed = new EnumMap<Column, String>(Column.class);
        changed.putAll(cells);
        changed.put(column, text);
        return new Line(person, changed, defect, shown);
    }

    /** Spoilt in a way; the finding shows the cell of the column as it stands. */
    Line spoilt(Defect by) {
        var column = by.column();
        return spoilt(by, column == null ? "" : at(column));
    }

    Line spoilt(Defect by, String shows) {
        return new Line(person, cells, by, shows);
    }

    List<String> texts() {
        return COLUMNS.stream().map(this::at).toList();
    }
}
