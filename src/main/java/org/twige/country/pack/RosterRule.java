package org.twige.country.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every column of a staff list is found under at least one header, no header means two, every value means a code. */
final class RosterRule implements Rule {

    private static final Set<String> COLUMNS = Set.of(
            "staff_no",
            "national_id",
            "id_type",
            "names",
            "names_alt",
            "sex",
            "birth_year",
            "phone",
            "email_official",
            "email_private",
            "institution_code",
            "institution_name",
            "unit",
            "post_title",
            "post_code",
            "job_level",
            "statute",
            "employment_type",
            "post_kind",
            "start_date",
            "end_date",
            "status",
            "status_until",
            "district",
            "sector",
            "cell",
            "duty_station",
            "supervisor_staff_no",
            "preferred_language",
            "extract_date");
    private static final List<String> NEEDED = List.of("staff_no", "names", "institution_name", "status");
    private static final Map<String, String> CODED = Map.of(
            "id_type", "identifiers",
            "statute", "statutes",
            "employment_type", "employment-types",
            "post_kind", "post-kinds",
            "status", "statuses",
            "preferred_language", "languages");

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var roster = pack.country().child("roster");
        columns(roster.child("columns"), mistakes);
        for (var choice : roster.list("required")) {
            choice.list().stream()
                    .filter(column -> !COLUMNS.contains(column.word()))
                    .forEach(column -> unknown(column, column.word(), mistakes));
        }
        roster.child("values").children().forEach((column, values) -> values(pack, column, values, mistakes));
    }

    private static void columns(Tree columns, Mistakes mistakes) {
        var meaning = new HashMap<Spelling, String>();
        columns.children().forEach((column, spellings) -> {
            if (!COLUMNS.contains(column)) {
                unknown(spellings, column, mistakes);
            }
            if (spellings.list().isEmpty()) {
                mistakes.in(
                        spellings,
                        "no header is known for the column '" + column + "'",
                        "list at least one spelling, or take the column out");
            }
            spellings.list().forEach(spelling -> once(column, spelling, meaning, mistakes));
        });
        NEEDED.stream()
                .filter(column ->
                        columns.child(column).isEmpty() && !columns.children().containsKey(column))
                .forEach(column -> mistakes.in(
                        columns, "the column '" + column + "' is missing", "list the headers under which it is found"));
    }

    private static void once(String column, Tree spelling, Map<Spelling, String> meaning, Mistakes mistakes) {
        var other = meaning.putIfAbsent(Spelling.of(spelling.word()), column);
        if (other != null && !other.equals(column)) {
            mistakes.in(
                    spelling,
                    "the header '" + spelling.word() + "' stands for '" + other + "' already",
                    "take one of the two out: case, accents and signs make no difference");
        }
    }

    private static void values(PackFiles pack, String column, Tree values, Mistakes mistakes) {
        if (!column.equals("sex") && !CODED.containsKey(column)) {
            mistakes.in(values, "the values of the column '" + column + "' are not codes", "take it out of values");
            return;
        }
        var codes = column.equals("sex") ? List.of("F", "M") : pack.codes(CODED.getOrDefault(column, ""));
        var meaning = new HashMap<Spelling, String>();
        values.children().forEach((spelling, code) -> {
            if (!codes.contains(code.word())) {
                mistakes.in(
                        code,
                        "'" + spelling + "' means '" + code.word() + "', which is no code of " + column,
                        "use one of " + String.join(", ", codes));
            }
            var other = meaning.putIfAbsent(Spelling.of(spelling), code.word());
            if (other != null && !other.equals(code.word())) {
                mistakes.in(code, "'" + spelling + "' means '" + other + "' already", "take one of the two out");
            }
        });
    }

    private static void unknown(Tree place, String column, Mistakes mistakes) {
        mistakes.in(
                place,
                "a staff list has no column '" + column + "'",
                "use one of " + COLUMNS.stream().sorted().toList());
    }
}
