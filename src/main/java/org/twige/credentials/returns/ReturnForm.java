package org.twige.credentials.returns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The first and the last day of the results that an official asks for, as they were typed. */
record ReturnForm(Map<String, String> fields) {

    /** What is to be put right: the field, and the key of the sentence. */
    record Problem(String field, String key) {

        static Errors say(List<Problem> problems, Frame frame) {
            var errors = Errors.none();
            for (var problem : problems) {
                errors = errors.and(problem.field(), frame.text(problem.key()));
            }
            return errors;
        }
    }

    static ReturnForm of(LocalDate from, LocalDate until) {
        return new ReturnForm(Map.of(
                "from-day", String.valueOf(from.getDayOfMonth()),
                "from-month", String.valueOf(from.getMonthValue()),
                "from-year", String.valueOf(from.getYear()),
                "until-day", String.valueOf(until.getDayOfMonth()),
                "until-month", String.valueOf(until.getMonthValue()),
                "until-year", String.valueOf(until.getYear())));
    }

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (date("from").isEmpty()) {
            problems.add(new Problem("from-day", "credentials.return.error.from"));
        }
        if (date("until").filter(day -> !day.isAfter(today)).isEmpty()) {
            problems.add(new Problem("until-day", "credentials.return.error.until"));
        }
        if (problems.isEmpty() && period().from().isAfter(period().until())) {
            problems.add(new Problem("until-day", "credentials.return.error.order"));
        }
        return problems;
    }

    /** Once there are no problems. */
    Period period() {
        return new Period(date("from").orElseThrow(), date("until").orElseThrow());
    }

    String typed(String field) {
        return fields.getOrDefault(field, "");
    }

    private Optional<LocalDate> date(String which) {
        try {
            return Optional.of(LocalDate.of(number(which + "-year"), number(which + "-month"), number(which + "-day")));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        return Integer.parseInt(typed(field).strip());
    }
}
