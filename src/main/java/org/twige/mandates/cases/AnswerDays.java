package org.twige.mandates.cases;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** The working days in which a person can reply and appeal, and those in which paper reaches the screen. */
@Component
class AnswerDays {

    /** Working days in which an official types what came on paper, or what was handed over. */
    private static final int TO_TYPE = 5;

    private final Country country;

    AnswerDays(Country country) {
        this.country = country;
    }

    /** The last day to reply to a notice that the person had on a day, and that was written down on another. */
    LocalDate toReply(LocalDate had, LocalDate written) {
        return last(had, written, country.cases().replyDays());
    }

    /** The last day to appeal against a decision that the person had on a day, and that was written down on another. */
    LocalDate toAppeal(LocalDate had, LocalDate written) {
        return last(had, written, country.cases().appealDays());
    }

    /** Whose last day to appeal was then or before has no paper under way any more. */
    LocalDate typedBy(LocalDate today) {
        var day = today;
        while (!after(day, TO_TYPE).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate last(LocalDate had, LocalDate written, int days) {
        var usual = after(had, days);
        var least = after(written, TO_TYPE);
        return usual.isBefore(least) ? least : usual;
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return country.calendar().afterWorkingDays(day, workingDays);
    }
}
