package org.twige.mandates.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.office.Places.Place;

/**
 * The form for one group of people or one exception.
 *
 * @param known the values of each criterion but the institution that can be ticked
 */
record ClauseForm(Typed typed, Map<Criterion, List<String>> known) {

    private static final int MOST_INSTITUTIONS = 200;

    /** What is wrong in the form; {@code words} say it, with the typed line where there is one. */
    record Wrong(String field, String key, String line, String codes) {}

    /** A clause, or what is wrong. */
    record Answer(Clause clause, List<Wrong> wrong) {}

    /** Reads the form; {@code find} answers with the institutions that a line may mean. */
    Answer read(Function<String, List<Place>> find) {
        var wrong = new ArrayList<Wrong>();
        var wanted = new EnumMap<Criterion, List<String>>(Criterion.class);
        wanted.put(Criterion.INSTITUTION, institutions(find, wrong));
        known.forEach((criterion, values) -> wanted.put(criterion, ticked(criterion, values)));
        days().forEach(criterion -> wanted.put(criterion, day(criterion, wrong)));
        var clause = new Clause(wanted);
        if (wrong.isEmpty() && clause.isForEverybody()) {
            wrong.add(new Wrong("institutions", "empty", "", ""));
        }
        return new Answer(clause, wrong);
    }

    /** The criteria whose day is typed. */
    static List<Criterion> days() {
        return Arrays.stream(Criterion.values()).filter(Criterion::isDay).toList();
    }

    private List<String> day(Criterion criterion, List<Wrong> wrong) {
        var day = typed.date(criterion.key());
        if (day.equals(Typed.nothing().date(criterion.key()))) {
            return List.of();
        }
        var date = day.date();
        if (date.isEmpty()) {
            wrong.add(new Wrong(criterion.key(), "day", "", ""));
        }
        return date.map(LocalDate::toString).stream().toList();
    }

    private List<String> ticked(Criterion criterion, List<String> values) {
        return values.stream()
                .filter(value -> typed.all(criterion.key()).contains(value))
                .toList();
    }

    private List<String> institutions(Function<String, List<Place>> find, List<Wrong> wrong) {
        var lines = lines();
        if (lines.size() > MOST_INSTITUTIONS) {
            wrong.add(new Wrong("institutions", "too-many", "", ""));
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var line : lines) {
            var found = find.apply(line);
            if (found.size() == 1) {
                ids.add(found.getFirst().id());
            } else {
                wrong.add(new Wrong("institutions", found.isEmpty() ? "unknown" : "ambiguous", line, codes(found)));
            }
        }
        return ids;
    }

    private List<String> lines() {
        return typed.text(Criterion.INSTITUTION.key())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String codes(List<Place> found) {
        return String.join(", ", found.stream().map(Place::code).toList());
    }
}
