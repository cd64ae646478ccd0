package org.twige.mandates.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.Part;

/**
 * The form that moves the due date of a mandate.
 *
 * @param version the mandate as it stands
 * @param instruments that are recorded
 * @param places that have the code or the name that was typed for an institution
 * @param districts of the country, by code
 */
record ExtensionForm(
        Typed typed,
        MandateVersion version,
        List<UUID> instruments,
        List<Places.Place> places,
        List<String> districts) {

    private static final int MOST_DAYS = 730;

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(problem("instrument", "instrument-missing"));
        }
        whomProblem().ifPresent(problems::add);
        if (byDate() && date(today).isEmpty()) {
            problems.add(problem("date", "date-wrong"));
        }
        if (byDays() && days().isEmpty()) {
            problems.add(problem("days", "days-wrong"));
        }
        if (!byDate() && !byDays()) {
            problems.add(problem("how", "how-missing"));
        }
        return problems;
    }

    UUID instrument() {
        return chosen().orElseThrow();
    }

    private Optional<Problem> whomProblem() {
        return switch (whom()) {
            case "all" ->
                typed.text("institution").isEmpty() && typed.text("district").isEmpty()
                        ? Optional.empty()
                        : Optional.of(problem("whom", "whom-unclear"));
            case "institution" ->
                places.size() == 1
                        ? Optional.empty()
                        : Optional.of(problem("institution", places.isEmpty() ? "no-place" : "many-places"));
            case "district" ->
                districts.contains(typed.text("district"))
                        ? Optional.empty()
                        : Optional.of(problem("district", "district-missing"));
            default -> Optional.of(problem("whom", "whom-missing"));
        };
    }

    /** Whose duties move: all, institution or district. */
    String whom() {
        return typed.text("whom").isEmpty() ? "all" : typed.text("whom");
    }

    /** What was typed, once there are no problems. */
    Extension extension() {
        return part().<Extension>map(part -> new Extension.ForPart(move(), part, instrument()))
                .orElseGet(this::move);
    }

    Optional<Part> part() {
        return switch (whom()) {
            case "institution" ->
                Optional.of(Part.under(UUID.fromString(places.getFirst().id())));
            case "district" -> Optional.of(Part.inDistrict(typed.text("district")));
            default -> Optional.empty();
        };
    }

    private Extension move() {
        return byDate()
                ? new Extension.ToDate(typed.date("date").date().orElseThrow())
                : new Extension.ByDays(days().orElseThrow());
    }

    /** The number of the version that would be published; sent along, so that a form sent twice works once. */
    int number() {
        return typed.number("number", 2, Integer.MAX_VALUE).orElse(version.number() + 1);
    }

    /** A date moves by another paper than the one that set it; a form that is sent twice finds its own. */
    private Optional<UUID> chosen() {
        return typed.id("instrument")
                .filter(instruments::contains)
                .filter(one -> number() <= version.number() || !one.equals(version.instrument()));
    }

    private boolean byDate() {
        return typed.text("how").equals("date");
    }

    private boolean byDays() {
        return typed.text("how").equals("days");
    }

    private Optional<LocalDate> date(LocalDate today) {
        return typed.date("date")
                .date()
                .filter(date -> date.isAfter(today) && date.isBefore(today.plusDays(MOST_DAYS)));
    }

    private Optional<Integer> days() {
        return typed.number("days", 1, MOST_DAYS);
    }

    private static Problem problem(String field, String what) {
        return new Problem(field, "mandates.office.extension." + what);
    }
}
