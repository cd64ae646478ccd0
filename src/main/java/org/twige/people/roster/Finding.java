package org.twige.people.roster;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one row.
 *
 * @param row as a spreadsheet counts, the header included
 * @param column empty when it is about the whole row
 * @param value as it stands in the file; of an identity number only the end
 */
record Finding(int row, Problem problem, @Nullable Column column, String value) {}
