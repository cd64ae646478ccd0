package org.twige.mandates.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.MandateVersion;

/**
 * The form that moves the due date of a mandate.
 *
 * @param version the mandate as it stands
 * @param instruments that are recorded
 */
record ExtensionForm(Typed typed, MandateVersion version, List<UUID> instruments) {

    private static final int MOST_DAYS = 730;

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(problem("instrument", "instrument-missing"));
        }
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

    /** What was typed, once there are no problems. */
    Extension extension() {
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
