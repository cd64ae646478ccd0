package org.twige.country.pack;

/** The known institutions form one tree, of known kinds, in known places. */
final class InstitutionRule implements Rule {

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var table = pack.institutions();
        CodeTree.of(table, mistakes);
        var kinds = pack.codes("institution-kinds");
        var places = pack.places().rows().stream().map(row -> row.text("code")).toList();
        var top = "";
        for (var row : table.rows()) {
            if (!kinds.contains(row.text("kind"))) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "'" + row.text("kind") + "' is not a kind of institution",
                        "use one of " + String.join(", ", kinds));
            }
            if (!row.text("district").isEmpty() && !places.contains(row.text("district"))) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "there is no place '" + row.text("district") + "'",
                        "use a code of places.csv, or leave it empty");
            }
            CalendarRule.date(table, row, "valid_from", mistakes);
            if (row.text("parent").isEmpty()) {
                if (!top.isEmpty()) {
                    mistakes.add(
                            table.file(),
                            row.line(),
                            "'" + row.text("code") + "' is a second top beside '" + top + "'",
                            "give it a parent: the tree has one top");
                }
                top = row.text("code");
            }
        }
    }
}
