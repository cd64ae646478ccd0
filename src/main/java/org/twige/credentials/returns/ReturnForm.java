package org.twige.credentials.returns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.twige.people.forms.Mistake;

/** The first and the last day of the results that an official asks for. */
record ReturnForm(
        @Nullable @BindParam("from-day") String fromDay,
        @Nullable @BindParam("from-month") String fromMonth,
        @Nullable @BindParam("from-year") String fromYear,
        @Nullable @BindParam("until-day") String untilDay,
        @Nullable @BindParam("until-month") String untilMonth,
        @Nullable @BindParam("until-year") String untilYear) {

    static ReturnForm of(LocalDate from, LocalDate until) {
        return new ReturnForm(
                String.valueOf(from.getDayOfMonth()),
                String.valueOf(from.getMonthValue()),
                String.valueOf(from.getYear()),
                String.valueOf(until.getDayOfMonth()),
                String.valueOf(until.getMonthValue()),
                String.valueOf(until.getYear()));
    }

    List<Mistake> mistakes(LocalDate today) {
        var mistakes = new ArrayList<Mistake>();
        if (from().isEmpty()) {
            mistakes.add(Mistake.at("from-day", "credentials.return.error.from"));
        }
        if (until().filter(day -> !day.isAfter(today)).isEmpty()) {
            mistakes.add(Mistake.at("until-day", "credentials.return.error.until"));
        }
        if (mistakes.isEmpty() && from().orElseThrow().isAfter(until().orElseThrow())) {
            mistakes.add(Mistake.at("until-day", "credentials.return.error.order"));
        }
        return mistakes;
    }

    /** Once there are no mistakes. */
    Period period() {
        return new Period(from().orElseThrow(), until().orElseThrow());
    }

    private Optional<LocalDate> from() {
        return date(fromYear, fromMonth, fromDay);
    }

    private Optional<LocalDate> until() {
        return date(untilYear, untilMonth, untilDay);
    }

    private static Optional<LocalDate> date(@Nullable String year, @Nullable String month, @Nullable String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
