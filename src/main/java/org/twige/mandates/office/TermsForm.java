package org.twige.mandates.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.DueRule;

/**
 * The form for the terms of a mandate, read against what there is to choose.
 *
 * @param instruments that are recorded
 * @param courses that are published
 */
record TermsForm(Typed typed, List<Language> languages, List<UUID> instruments, List<UUID> courses) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 5 * 365;
    private static final int MOST_LEAST_DAYS = 365;

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (names().isEmpty()) {
            problems.add(problem("name-" + languages.getFirst().code(), "name-missing"));
        }
        names().forEach((language, name) -> {
            if (name.length() > LONGEST_NAME) {
                problems.add(problem("name-" + language, "name-long"));
            }
        });
        if (instrument().isEmpty()) {
            problems.add(problem("instrument", "instrument-missing"));
        }
        if (chosen().isEmpty()) {
            problems.add(problem("course", "course-missing"));
        }
        dueProblem(today).ifPresent(problems::add);
        if (leastDays().isEmpty()) {
            problems.add(problem("leastDays", "least-days-wrong"));
        }
        return problems;
    }

    private Optional<Problem> dueProblem(LocalDate today) {
        if (kind().isEmpty()) {
            return Optional.of(problem("due", "due-missing"));
        }
        if (kind().get() == DueRule.Kind.FIXED) {
            return date(today).isEmpty() ? Optional.of(problem("date", "date-wrong")) : Optional.empty();
        }
        return days().isEmpty() ? Optional.of(problem("days", "days-wrong")) : Optional.empty();
    }

    /** What was typed, once there are no problems. */
    Terms terms() {
        return new Terms(
                new LocalText(names()),
                instrument().orElseThrow(),
                chosen().stream().map(CourseId::new).toList(),
                due());
    }

    private DueRule due() {
        var least = leastDays().orElseThrow();
        return kind().orElseThrow() == DueRule.Kind.FIXED
                ? DueRule.fixed(typed.date("date").date().orElseThrow(), least)
                : DueRule.after(kind().orElseThrow(), days().orElseThrow(), least);
    }

    private LinkedHashMap<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var name = typed.text("name-" + language.code());
            if (!name.isEmpty()) {
                names.put(language.code(), name);
            }
        }
        return names;
    }

    private Optional<UUID> instrument() {
        return typed.id("instrument").filter(instruments::contains);
    }

    private List<UUID> chosen() {
        return courses.stream()
                .filter(course -> typed.all("course").contains(course.toString()))
                .toList();
    }

    private Optional<DueRule.Kind> kind() {
        return Arrays.stream(DueRule.Kind.values())
                .filter(kind -> kind.name().equals(typed.text("due")))
                .findFirst();
    }

    private Optional<LocalDate> date(LocalDate today) {
        return typed.date("date")
                .date()
                .filter(date -> date.isAfter(today) && date.isBefore(today.plusDays(MOST_DAYS)));
    }

    private Optional<Integer> days() {
        return typed.number("days", 1, MOST_DAYS);
    }

    private Optional<Integer> leastDays() {
        return typed.number("leastDays", 0, MOST_LEAST_DAYS);
    }

    private static Problem problem(String field, String what) {
        return new Problem(field, "mandates.office.terms." + what);
    }
}
