package org.twige.people.roster;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.roster.WriteRow.Answer.TooManyLeave;

/** Keeps a source that writes people one by one from emptying an institution within a day, as a list is kept from it. */
@Component
class GuardLeavers {

    /** So many may leave an institution on one day, however small it is. */
    private static final int ALWAYS_MAY_LEAVE = 3;

    private final SingleRows rows;
    private final Country country;
    private final Clock clock;

    GuardLeavers(SingleRows rows, Country country, Clock clock) {
        this.rows = rows;
        this.country = country;
        this.clock = clock;
    }

    /** What would happen to the institution, if it is more than the source may do today. */
    Optional<TooManyLeave> wouldBeTooMany(UUID person, String by) {
        var midnight = country.today(clock).atStartOfDay(country.zone()).toInstant();
        var leavers = rows.leavers(person, by, midnight);
        var leaving = leavers.taken() + 1;
        var people = leavers.taken() + leavers.still();
        return isTooMany(leaving, people) ? Optional.of(new TooManyLeave(leaving, people)) : Optional.empty();
    }

    static boolean isTooMany(int leaving, int people) {
        return leaving > ALWAYS_MAY_LEAVE && leaving * 100 > people * CompareRoster.MOST_LOST_PERCENT;
    }
}
