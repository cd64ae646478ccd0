package org.twige.outreach.nudges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.ChannelKind;

/** What a nudge still has to say, for whoever brings it on paper. */
@Component
public class StillSaid {

    private final SaidLines lines;

    StillSaid(SaidLines lines) {
        this.lines = lines;
    }

    /** Empty when nothing is left to say, or the person may not be written to now. */
    public Optional<Said> of(UUID nudge) {
        return Optional.ofNullable(lines.of(List.of(nudge), ChannelKind.LETTER).get(nudge));
    }
}
