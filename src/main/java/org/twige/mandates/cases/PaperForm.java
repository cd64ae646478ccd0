package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;

/**
 * What an official types of a reply or an appeal that came on paper.
 *
 * @param kind {@code replied} or {@code appealed}
 */
record PaperForm(
        @Nullable String kind,
        @Nullable String words,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    /** An appeal counts by the day on which the paper came, not by the day on which it is typed. */
    List<Problem> problems(DutyCase about, LocalDate today) {
        var problems = new ArrayList<>(Words.problems("words", words));
        var last = about.appealUntil();
        if (date().filter(on -> !on.isBefore(about.openedOn()) && !on.isAfter(today))
                .isEmpty()) {
            problems.add(new Problem("when", "mandates.case.paper.date-wrong"));
        } else if (last != null && date().filter(last::isBefore).isPresent()) {
            problems.add(new Problem("when", "mandates.case.paper.too-late"));
        }
        return problems;
    }

    /** What was typed, once there are no problems. */
    Fact fact(UUID by) {
        var move = CaseMove.APPEALED.key().equals(kind) ? CaseMove.APPEALED : CaseMove.REPLIED;
        return Fact.said(move, date().orElseThrow(), by, How.PAPER, Words.of(words));
    }

    private Optional<LocalDate> date() {
        return new TypedDate(day, month, year).date();
    }
}
