package org.twige.country.pack;

import java.util.HashMap;

/** Another spelling means one institution, and that institution exists. */
final class AliasRule implements Rule {

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var table = pack.aliases();
        var institutions =
                pack.institutions().rows().stream().map(row -> row.text("code")).toList();
        var meaning = new HashMap<Spelling, String>();
        for (var row : table.rows()) {
            var code = row.text("institution_code");
            if (!institutions.contains(code)) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "the alias '" + row.text("alias") + "' leads to '" + code + "', which does not exist",
                        "use a code of institutions.csv");
            }
            var other = meaning.putIfAbsent(Spelling.of(row.text("alias")), code);
            if (row.text("alias").isEmpty()) {
                mistakes.add(table.file(), row.line(), "the alias is empty", "write the spelling, or take the row out");
            } else if (other != null && !other.equals(code)) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "the alias '" + row.text("alias") + "' leads to '" + other + "' already",
                        "keep one of the two: case, accents and signs make no difference");
            }
            if (!row.text("valid_to").isEmpty()) {
                CalendarRule.date(table, row, "valid_to", mistakes);
            }
        }
    }
}
