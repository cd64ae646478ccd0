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

/** Shows a sitting to who runs it. */
@Component
class ShowSitting {

    private final Sittings sittings;
    private final Seats seats;
    private final Courses courses;
    private final RoomAddress address;
    private final PaperTime papers;
    private final Clock clock;

    ShowSitting(Sittings sittings, Seats seats, Courses courses, RoomAddress address, PaperTime papers, Clock clock) {
        this.sittings = sittings;
        this.seats = seats;
        this.courses = courses;
        this.address = address;
        this.papers = papers;
        this.clock = clock;
    }

    Optional<SittingPage> show(Scope scope, UUID id, boolean mayRun) {
        return sittings.within(scope, id).map(sitting -> page(scope, sitting, mayRun));
    }

    /** The same for who runs it, while every other request about the sitting waits. */
    Optional<SittingPage> lock(Scope scope, UUID id) {
        return sittings.lock(scope, id).map(sitting -> page(scope, sitting, true));
    }

    private SittingPage page(Scope scope, Sitting sitting, boolean mayRun) {
        return new SittingPage(
                sitting,
                title(sitting),
                seats.of(scope, sitting.id()),
                address.door(),
                mayRun,
                papers.of(sitting),
                clock.instant());
    }

    LocalText title(Sitting sitting) {
        return courses.version(sitting.version()).map(Version::title).orElse(new LocalText(Map.of()));
    }
}
