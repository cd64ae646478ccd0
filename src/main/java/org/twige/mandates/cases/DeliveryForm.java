package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;

/**
 * What an official types about the hand-over of a letter.
 *
 * @param what {@code notified} or {@code told}: which letter it was
 */
record DeliveryForm(
        @Nullable String what,
        @Nullable String how,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    List<Problem> problems(LocalDate earliest, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("how", "mandates.case.delivery.how-missing"));
        }
        if (date().filter(on -> !on.isBefore(earliest) && !on.isAfter(today)).isEmpty()) {
            problems.add(new Problem("when", "mandates.case.delivery.date-wrong"));
        }
        return problems;
    }

    CaseMove move() {
        return CaseMove.TOLD.key().equals(what) ? CaseMove.TOLD : CaseMove.NOTIFIED;
    }

    /** What was typed, once there are no problems. */
    DeliverWriting.HandOver handOver() {
        return new DeliverWriting.HandOver(chosen().orElseThrow(), date().orElseThrow());
    }

    private Optional<How> chosen() {
        return How.handOvers().stream().filter(known -> known.key().equals(how)).findFirst();
    }

    private Optional<LocalDate> date() {
        return new TypedDate(day, month, year).date();
    }
}
