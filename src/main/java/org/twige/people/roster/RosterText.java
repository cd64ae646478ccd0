package org.twige.people.roster;

import java.util.List;

/**
 * A staff list whose place and header are understood.
 *
 * @param passed the names of other sheets of the workbook that could have been meant
 */
record RosterText(RosterTable table, Header header, List<String> passed) {}
