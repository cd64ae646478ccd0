package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.nudges.Readers.Reader;

/** Finds what nudges have to say that are about no step of a duty: weeks, late people, classes. */
@Component
class SaidBesides {

    static final Set<Step> STEPS = Set.of(Step.WEEK, Step.STAFF, Step.CLASS);

    private final Readers readers;
    private final YourWeek weeks;
    private final LateStaff late;
    private final ClassLines classes;
    private final Country country;
    private final Clock clock;

    SaidBesides(Readers readers, YourWeek weeks, LateStaff late, ClassLines classes, Country country, Clock clock) {
        this.readers = readers;
        this.weeks = weeks;
        this.late = late;
        this.classes = classes;
        this.country = country;
        this.clock = clock;
    }

    Map<UUID, Told> of(Collection<Taken> nudges, ChannelKind channel) {
        var told = new HashMap<UUID, Told>();
        var ours = nudges.stream().filter(nudge -> STEPS.contains(nudge.step())).toList();
        if (!ours.isEmpty()) {
            var found = readers.of(ours.stream().map(Taken::person).toList(), channel);
            toldAboutWeeks(only(ours, Step.WEEK), found, told);
            toldToOfficials(only(ours, Step.STAFF), found, told);
            toldAboutClasses(only(ours, Step.CLASS), found, told);
        }
        return told;
    }

    private void toldAboutWeeks(List<Taken> nudges, Map<UUID, Reader> readers, Map<UUID, Told> told) {
        if (nudges.isEmpty()) {
            return;
        }
        var left = weeks.of(nudges.stream().map(Taken::person).toList(), country.today(clock));
        for (var nudge : nudges) {
            var reader = readers.get(nudge.person());
            var week = left.get(nudge.person());
            if (reader != null && week != null) {
                told.put(nudge.id(), new SaidWeek(reader.language(), reader.to(), week));
            }
        }
    }

    private void toldToOfficials(List<Taken> nudges, Map<UUID, Reader> readers, Map<UUID, Told> told) {
        for (var nudge : nudges) {
            var reader = readers.get(nudge.person());
            var counted = late.of(nudge.person(), country.today(clock));
            if (reader != null && counted.late() > 0) {
                told.put(nudge.id(), new SaidStaff(reader.language(), reader.to(), counted.late(), counted.people()));
            }
        }
    }

    private void toldAboutClasses(List<Taken> nudges, Map<UUID, Reader> readers, Map<UUID, Told> told) {
        if (nudges.isEmpty()) {
            return;
        }
        var found = classes.of(nudges.stream().map(Taken::id).toList(), clock.instant());
        for (var nudge : nudges) {
            var reader = readers.get(nudge.person());
            var lines = found.get(nudge.id());
            if (reader != null && lines != null) {
                told.put(nudge.id(), new SaidClasses(reader.language(), reader.to(), lines));
            }
        }
    }

    private static List<Taken> only(Collection<Taken> nudges, Step step) {
        return nudges.stream().filter(nudge -> nudge.step() == step).toList();
    }
}
