package org.twige.mandates.office;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.country.Place;
import org.twige.courses.CourseId;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.DueWindow;

/**
 * The form for the terms of a mandate, read against what there is to choose.
 *
 * @param instruments that are recorded
 * @param courses that are published
 * @param districts that can be later than the others
 */
record TermsForm(
        Typed typed, List<Language> languages, List<UUID> instruments, List<UUID> courses, List<Place> districts) {

    static final String FINAL_ALONG = "finalAlong";

    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 5 * 365;
    private static final int MOST_LEAST_DAYS = 365;
    private static final int MOST_DAYS_LATER = 365;
    private static final int MOST_MONTHS = 120;

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
        districts.stream()
                .map(TermsForm::laterField)
                .filter(field -> isTyped(field)
                        && typed.number(field, 0, MOST_DAYS_LATER).isEmpty())
                .forEach(field -> problems.add(problem(field, "later-wrong")));
        if (isTyped("againMonths") && againMonths().isEmpty()) {
            problems.add(problem("againMonths", "again-wrong"));
        }
        return problems;
    }

    private Optional<Problem> dueProblem(LocalDate today) {
        if (kind().isEmpty()) {
            return Optional.of(problem("due", "due-missing"));
        }
        return switch (kind().get()) {
            case FIXED -> date(today).isEmpty() ? Optional.of(problem("date", "date-wrong")) : Optional.empty();
            case WINDOW -> window().isEmpty() ? Optional.of(problem("from", "window-wrong")) : Optional.empty();
            default -> days().isEmpty() ? Optional.of(problem("days", "days-wrong")) : Optional.empty();
        };
    }

    /** The field for the days by which a district is later than the others. */
    static String laterField(Place district) {
        return "later-" + district.code();
    }

    private boolean isTyped(String field) {
        return !typed.text(field).isEmpty();
    }

    /** What was typed, once there are no problems. */
    Terms terms() {
        return new Terms(
                new LocalText(names()),
                instrument().orElseThrow(),
                chosen().stream().map(CourseId::new).toList(),
                due(),
                isTyped(FINAL_ALONG));
    }

    private DueRule due() {
        var least = leastDays().orElseThrow();
        var rule = switch (kind().orElseThrow()) {
            case FIXED ->
                DueRule.fixed(typed.date("date").date().orElseThrow(), least).later(daysLater());
            case WINDOW -> DueRule.within(window().orElseThrow(), least).later(daysLater());
            default -> DueRule.after(kind().orElseThrow(), days().orElseThrow(), least);
        };
        return rule.again(againMonths().orElse(0));
    }

    private Map<String, Integer> daysLater() {
        var later = new LinkedHashMap<String, Integer>();
        for (var district : districts) {
            typed.number(laterField(district), 1, MOST_DAYS_LATER).ifPresent(days -> later.put(district.code(), days));
        }
        return later;
    }

    private Optional<DueWindow> window() {
        return month("from").flatMap(from -> month("until").map(until -> new DueWindow(from, until)));
    }

    private Optional<Month> month(String field) {
        return typed.number(field, 1, Month.values().length).map(Month::of);
    }

    private Optional<Integer> againMonths() {
        return typed.number("againMonths", 1, MOST_MONTHS);
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
