package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;

/** What nudges still have to say, for whoever brings them on paper. */
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

    /** By nudge; none where nothing is left to say, or the person may not be written to now. */
    public Map<UUID, Said> of(Collection<UUID> nudges) {
        return lines.of(nudges, ChannelKind.LETTER, country.today(clock));
    }
}
