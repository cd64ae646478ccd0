package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.Scope;

/** Shows a sitting to who runs it, and who could still be on its list. */
@Component
class ShowSitting {

    private final Sittings sittings;
    private final Seats seats;
    private final Invitees invitees;
    private final Courses courses;
    private final RoomAddress address;
    private final Clock clock;

    ShowSitting(Sittings sittings, Seats seats, Invitees invitees, Courses courses, RoomAddress address, Clock clock) {
        this.sittings = sittings;
        this.seats = seats;
        this.invitees = invitees;
        this.courses = courses;
        this.address = address;
        this.clock = clock;
    }

    Optional<SittingPage> show(Scope scope, UUID id, boolean mayRun) {
        return sittings.within(scope, id)
                .map(sitting -> new SittingPage(
                        sitting, title(sitting), seats.of(scope, id), address.door(), mayRun, clock.instant()));
    }

    Optional<PeoplePage> people(Scope scope, UUID id, String words) {
        return sittings.within(scope, id).map(sitting -> new PeoplePage(sitting, invitees.of(scope, id, words), words));
    }

    LocalText title(Sitting sitting) {
        return courses.version(sitting.version()).map(Version::title).orElse(new LocalText(Map.of()));
    }
}
