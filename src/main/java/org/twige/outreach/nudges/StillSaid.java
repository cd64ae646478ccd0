package org.twige.outreach.nudges;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.ChannelKind;

/** What nudges still have to say, for whoever brings them on paper. */
@Component
public class StillSaid {

    private final SaidLines lines;

    StillSaid(SaidLines lines) {
        this.lines = lines;
    }

    /** By nudge; none where nothing is left to say, or the person may not be written to now. */
    public Map<UUID, Said> of(Collection<UUID> nudges) {
        return lines.of(nudges, ChannelKind.LETTER);
    }
}
