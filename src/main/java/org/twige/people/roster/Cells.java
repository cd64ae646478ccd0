package org.twige.people.roster;

import java.util.List;

/** The cells of one row by column, cleaned and with their letters put right. */
final class Cells {

    private static final int LONGEST = 500;

    private final RosterLine row;
    private final Header header;
    private final RowFindings findings;

    Cells(RosterLine row, Header header, RowFindings findings) {
        this.row = row;
        this.header = header;
        this.findings = findings;
    }

    /** The first filled cell of the column; empty when there is none. */
    String at(Column column) {
        for (var place : header.places().getOrDefault(column, List.of())) {
            var text = cell(place, column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** All filled cells of a column that a file may have several times. */
    List<String> all(Column column) {
        return header.places().getOrDefault(column, List.of()).stream()
                .map(place -> cell(place, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    RowFindings findings() {
        return findings;
    }

    private String cell(int place, Column column) {
        var raw = row.cell(place);
        var text = CleanText.of(raw);
        if (text.length() > LONGEST) {
            findings.addOnce(Problem.CELL_TOO_LONG, column, text);
            return "";
        }
        return Mojibake.suspects(raw) ? repaired(raw, text, column) : text;
    }

    /** The damage is looked for in the raw cell: cleaning takes away signs that are halves of letters. */
    private String repaired(String raw, String text, Column column) {
        var repaired = Mojibake.repaired(raw).map(CleanText::of);
        repaired.ifPresent(better -> findings.addOnce(Problem.LETTERS_REPAIRED, column, text + " → " + better));
        return repaired.orElse(text);
    }
}
