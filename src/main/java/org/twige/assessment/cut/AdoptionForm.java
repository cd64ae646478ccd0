package org.twige.assessment.cut;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to adopt a pass mark.
 *
 * @param rounding {@code percent} or {@code marks}
 */
record AdoptionForm(
        @Nullable String rounding,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String words,
        @Nullable String despite) {

    private static final int LONGEST = 2_000;

    /** Filled in with the first day that is possible. */
    static AdoptionForm from(LocalDate day) {
        return new AdoptionForm(
                "percent",
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()),
                "",
                "");
    }

    /** The fields that are not right, each with the end of the key of its sentence. */
    Map<String, String> problems(LocalDate earliest, boolean unsure) {
        var problems = new LinkedHashMap<String, String>();
        if (!"percent".equals(rounding) && !"marks".equals(rounding)) {
            problems.put("rounding", "rounding");
        }
        if (date().isEmpty()) {
            problems.put("from", "no-day");
        } else if (date().get().isBefore(earliest) || date().get().isAfter(earliest.plusYears(1))) {
            problems.put("from", "day");
        }
        if (text(words).isEmpty() || text(words).length() > LONGEST) {
            problems.put("words", "words");
        }
        if (unsure && (text(despite).isEmpty() || text(despite).length() > LONGEST)) {
            problems.put("despite", "despite");
        }
        return problems;
    }

    /** Once there are no problems. */
    AdoptCut.Adoption adoption() {
        return new AdoptCut.Adoption("marks".equals(rounding), date().orElseThrow(), text(words), text(despite));
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(year)), Integer.parseInt(text(month)), Integer.parseInt(text(day))));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
