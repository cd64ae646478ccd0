package org.twige.mandates.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;
import org.twige.people.InstitutionId;

/**
 * The form that says how much time an institution grants.
 *
 * @param reason why it is less than before
 * @param found the institutions that the typed one can mean
 */
record StudyTimeForm(String institution, String minutes, TypedDate from, String reason, List<InstitutionId> found) {

    static final int LONGEST_REASON = 300;

    private static final int LEAST = 10;
    private static final int MOST = 2400;
    private static final int DAYS_AROUND = 366;

    static StudyTimeForm empty(String institution, LocalDate today) {
        return new StudyTimeForm(institution, "", TypedDate.of(today), "", List.of());
    }

    static StudyTimeForm of(SaidPledge said, TypedDate from) {
        return new StudyTimeForm(
                typed(said.institution()), typed(said.minutes()), from, typed(said.reason()), List.of());
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    StudyTimeForm meaning(List<InstitutionId> institutions) {
        return new StudyTimeForm(institution, minutes, from, reason, institutions);
    }

    /** What is wrong, where so many minutes were granted before. */
    List<Problem> problems(LocalDate today, int before) {
        var problems = new ArrayList<Problem>();
        if (found.isEmpty()) {
            problems.add(problem("institution", "institution-wrong"));
        }
        if (found.size() > 1) {
            problems.add(problem("institution", "institution-several"));
        }
        if (minutesGranted().isEmpty()) {
            problems.add(problem("minutes", "minutes-wrong"));
        }
        if (fromDay(today).isEmpty()) {
            problems.add(problem("from", "from-wrong"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(problem("reason", "reason-long"));
        }
        if (isLessThan(before) && reason.isEmpty()) {
            problems.add(problem("reason", "reason-missing"));
        }
        return problems;
    }

    private boolean isLessThan(int before) {
        return minutesGranted().filter(minutes -> minutes < before).isPresent();
    }

    /** What a form without problems says. */
    Pledge pledge(LocalDate today, int before) {
        return new Pledge(
                found.getFirst(),
                minutesGranted().orElseThrow(),
                fromDay(today).orElseThrow(),
                isLessThan(before) ? reason : null);
    }

    Optional<Integer> minutesGranted() {
        try {
            return Optional.of(Integer.valueOf(minutes)).filter(number -> number >= LEAST && number <= MOST);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Within a year before or after today. */
    Optional<LocalDate> fromDay(LocalDate today) {
        return from.date()
                .filter(day -> day.isAfter(today.minusDays(DAYS_AROUND)) && day.isBefore(today.plusDays(DAYS_AROUND)));
    }

    private static Problem problem(String field, String what) {
        return new Problem(field, "mandates.study." + what);
    }
}
