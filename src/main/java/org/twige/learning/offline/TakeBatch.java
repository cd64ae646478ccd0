package org.twige.learning.offline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.courses.Block;
import org.twige.courses.Choice;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.VersionId;
import org.twige.learning.KeepLesson;
import org.twige.learning.offline.KeptHere.Of;
import org.twige.people.PersonId;

/** Takes what a device sends, each event in a transaction of its own: what was taken stays, whatever the next one does. */
@Component
class TakeBatch {

    private static final Logger LOG = LoggerFactory.getLogger(TakeBatch.class);
    private static final CourseId NONE = new CourseId(new UUID(0, 0));

    private final Courses courses;
    private final DeviceEvents events;
    private final KeepLesson lessons;
    private final TakeFinal finals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeBatch(
            Courses courses,
            DeviceEvents events,
            KeepLesson lessons,
            TakeFinal finals,
            TransactionTemplate transaction,
            Clock clock) {
        this.courses = courses;
        this.events = events;
        this.lessons = lessons;
        this.finals = finals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A receipt for each event; none for one on which we failed, so that it stays on its device and holds the others back
     * no longer than until the next batch. If we failed on all of them, nobody was heard.
     *
     * @param signed whether the phone signed the batch
     */
    List<Receipt> take(PersonId person, List<DeviceEvent> batch, boolean signed) {
        var receipts = new ArrayList<Receipt>();
        Optional<RuntimeException> broken = Optional.empty();
        for (var event : batch) {
            try {
                receipts.add(take(person, event, TimeRule.USUAL, signed));
            } catch (RuntimeException e) {
                LOG.error("An event of a device was not taken.", e);
                broken = Optional.of(e);
            }
        }
        if (receipts.isEmpty() && broken.isPresent()) {
            throw broken.get();
        }
        return receipts;
    }

    /** Takes one event; within a transaction of the caller it is kept or not with all else there. */
    Receipt take(PersonId person, DeviceEvent event, TimeRule rule, boolean signed) {
        var take = new TakeEvent(rule);
        return Objects.requireNonNull(transaction.execute(_ -> {
            events.waitForOthers(person);
            if (event.isInFinal()) {
                return finals.take(person, event, signed);
            }
            var now = clock.instant();
            var course = course(event.pack().course());
            var kept = new KeptHere(events, lessons, person, course, signed, now);
            return take.take(event, lesson(course, event), kept, now);
        }));
    }

    /** What was taken once stays taken when its course is gone. */
    private Of course(String slug) {
        return new Of(courses.bySlug(slug).map(Course::id).orElse(NONE), slug);
    }

    private Optional<PackLesson> lesson(Of course, DeviceEvent event) {
        var version = new VersionId(event.pack().version());
        return courses.version(version).filter(known -> known.course().equals(course.id())).stream()
                .filter(known ->
                        known.description().languages().contains(event.pack().language()))
                .flatMap(_ -> courses.lessons(version).stream())
                .filter(lesson -> lesson.id().value().equals(event.lesson()))
                .findFirst()
                .map(lesson -> asks(version, lesson, event.pack().language()));
    }

    private PackLesson asks(VersionId version, Lesson lesson, String language) {
        var questions = courses.blocks(version, lesson.id(), language).stream()
                .filter(Block::isQuestion)
                .toList();
        return new PackLesson(
                lesson.id().value(),
                questions.stream()
                        .collect(Collectors.toMap(
                                Block::id,
                                block ->
                                        block.choices().stream().map(Choice::id).collect(Collectors.toSet()))),
                questions.stream().filter(Block::isCheck).map(Block::id).collect(Collectors.toSet()));
    }
}
