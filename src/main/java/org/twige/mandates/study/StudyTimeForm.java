package org.twige.mandates.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;
import org.twige.people.InstitutionId;

/**
 * The form that says how much time an institution grants.
 *
 * @param found the institutions that the typed one can mean
 */
record StudyTimeForm(String institution, String minutes, TypedDate from, List<InstitutionId> found) {

    private static final int LEAST = 10;
    private static final int MOST = 2400;
    private static final int DAYS_AROUND = 366;

    static StudyTimeForm empty(String institution, LocalDate today) {
        return new StudyTimeForm(institution, "", TypedDate.of(today), List.of());
    }

    static StudyTimeForm of(String institution, String minutes, TypedDate from) {
        return new StudyTimeForm(institution.strip(), minutes.strip(), from, List.of());
    }

    StudyTimeForm meaning(List<InstitutionId> institutions) {
        return new StudyTimeForm(institution, minutes, from, institutions);
    }

    List<Problem> problems(LocalDate today) {
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
        return problems;
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
