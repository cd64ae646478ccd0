package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;

/** What a nudge still has to say, for whoever brings it on paper. */
@Component
public class StillSaid {

    private final SaidLines lines;
    private final Country country;
    private final Clock clock;

    StillSaid(SaidLines lines, Country country, Clock clock) {
        this.lines = lines;
        this.country = country;
        this.clock = clock;
    }

    /** Empty when nothing is left to say, or the person may not be written to now. */
    public Optional<Said> of(UUID nudge) {
        return Optional.ofNullable(lines.of(List.of(nudge), ChannelKind.LETTER, country.today(clock))
                .get(nudge));
    }
}
