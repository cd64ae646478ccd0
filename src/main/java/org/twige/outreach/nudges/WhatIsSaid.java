package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;

/** Finds, at the moment of handing over, what nudges of any kind still have to say; nothing of those that are settled. */
@Component
class WhatIsSaid {

    private final SaidLines lines;
    private final SaidBesides besides;
    private final Country country;
    private final Clock clock;

    WhatIsSaid(SaidLines lines, SaidBesides besides, Country country, Clock clock) {
        this.lines = lines;
        this.besides = besides;
        this.country = country;
        this.clock = clock;
    }

    Map<UUID, Told> of(Collection<Taken> nudges, ChannelKind channel) {
        var duties = nudges.stream()
                .filter(nudge -> !SaidBesides.STEPS.contains(nudge.step()))
                .map(Taken::id)
                .toList();
        var told =
                new HashMap<UUID, Told>(duties.isEmpty() ? Map.of() : lines.of(duties, channel, country.today(clock)));
        told.putAll(besides.of(nudges, channel));
        return told;
    }
}
