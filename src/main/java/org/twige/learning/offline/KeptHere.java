package org.twige.learning.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twige.courses.CourseId;
import org.twige.learning.KeepLesson;
import org.twige.learning.KeepLesson.Place;
import org.twige.learning.offline.TimeRule.Downloads;
import org.twige.people.PersonId;

/**
 * What the database keeps of one person in one course.
 *
 * @param signed whether the phone signed what comes now
 */
record KeptHere(DeviceEvents events, KeepLesson lessons, PersonId person, Of course, boolean signed, Instant now)
        implements Kept {

    /** A course by its two names. */
    record Of(CourseId id, String slug) {}

    @Override
    public Owner owner(UUID event) {
        return events.owner(event, person);
    }

    @Override
    public Optional<Downloads> downloads(UUID version) {
        return events.downloads(person, version);
    }

    @Override
    public boolean add(KeptEvent event, Instant done) {
        return events.add(person, course.id(), event, signed, done, now);
    }

    @Override
    public List<KeptEvent> around(DeviceEvent event) {
        return events.around(event, person, course.id());
    }

    @Override
    public Set<Round> rounds(UUID lesson) {
        return events.rounds(lesson, person);
    }

    @Override
    public Set<String> answered(DeviceEvent inLesson) {
        return lessons.answered(person, place(inLesson));
    }

    @Override
    public void complete(DeviceEvent handedIn, boolean counts) {
        events.complete(handedIn, person, counts, now);
    }

    @Override
    public void answer(KeptEvent response) {
        var event = response.event();
        lessons.answer(person, place(event), event.block(), event.value(), response.counts());
    }

    @Override
    public void finish(KeptEvent done) {
        lessons.finish(person, place(done.event()), done.counts());
    }

    private static Place place(DeviceEvent event) {
        var pack = event.pack();
        return new Place(pack.course(), pack.version(), event.lesson(), pack.language());
    }
}
