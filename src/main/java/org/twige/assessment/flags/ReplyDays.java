package org.twige.assessment.flags;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** The working days in which a learner can reply to a flag: as many as the country gives in a case about a duty. */
@Component
class ReplyDays {

    private final Country country;
    private final Clock clock;

    ReplyDays(Country country, Clock clock) {
        this.country = country;
        this.clock = clock;
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** The last day for somebody who looked today for the first time. */
    LocalDate fromALook() {
        return after(country.cases().replyDays());
    }

    /** The last day for somebody who does not look at all: twice the time. */
    LocalDate withoutALook() {
        return after(2 * country.cases().replyDays());
    }

    private LocalDate after(int workingDays) {
        return country.calendar().afterWorkingDays(today(), workingDays);
    }
}
