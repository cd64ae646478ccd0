package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;

/** Finds, at the moment of handing over, what nudges of any kind still have to say; nothing of those that are settled. */
@Component
class WhatIsSaid {

    private final SaidLines lines;
    private final Readers readers;
    private final YourWeek weeks;
    private final LateStaff late;
    private final Country country;
    private final Clock clock;

    WhatIsSaid(SaidLines lines, Readers readers, YourWeek weeks, LateStaff late, Country country, Clock clock) {
        this.lines = lines;
        this.readers = readers;
        this.weeks = weeks;
        this.late = late;
        this.country = country;
        this.clock = clock;
    }

    Map<UUID, Told> of(Collection<Taken> nudges, ChannelKind channel) {
        var duties = nudges.stream()
                .filter(nudge -> nudge.step() != Step.WEEK && nudge.step() != Step.STAFF)
                .map(Taken::id)
                .toList();
        var told =
                new HashMap<UUID, Told>(duties.isEmpty() ? Map.of() : lines.of(duties, channel, country.today(clock)));
        toldAboutWeeks(only(nudges, Step.WEEK), channel, told);
        toldToOfficials(only(nudges, Step.STAFF), channel, told);
        return told;
    }

    private void toldAboutWeeks(List<Taken> nudges, ChannelKind channel, Map<UUID, Told> told) {
        var people = nudges.stream().map(Taken::person).toList();
        if (people.isEmpty()) {
            return;
        }
        var found = readers.of(people, channel);
        var left = weeks.of(people, country.today(clock));
        for (var nudge : nudges) {
            var reader = found.get(nudge.person());
            var week = left.get(nudge.person());
            if (reader != null && week != null) {
                told.put(nudge.id(), new SaidWeek(reader.language(), reader.to(), week));
            }
        }
    }

    private void toldToOfficials(List<Taken> nudges, ChannelKind channel, Map<UUID, Told> told) {
        if (nudges.isEmpty()) {
            return;
        }
        var found = readers.of(nudges.stream().map(Taken::person).toList(), channel);
        for (var nudge : nudges) {
            var reader = found.get(nudge.person());
            var counted = late.of(nudge.person(), country.today(clock));
            if (reader != null && counted.late() > 0) {
                told.put(nudge.id(), new SaidStaff(reader.language(), reader.to(), counted.late(), counted.people()));
            }
        }
    }

    private static List<Taken> only(Collection<Taken> nudges, Step step) {
        return nudges.stream().filter(nudge -> nudge.step() == step).toList();
    }
}
