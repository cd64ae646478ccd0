package org.twige.learning.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.learning.KeepLesson;
import org.twige.learning.KeepLesson.Place;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.learning.offline.Kept.Owner;
import org.twige.learning.offline.TimeRule.Downloads;
import org.twige.people.PersonId;

/** Keeps what was done at a branch by the same rules as what phones tell, and says what is unusual about it. */
@Component
public class KeepFromBranch {

    private final TakeBatch batches;
    private final DeviceEvents events;
    private final KeepLesson lessons;
    private final Country country;
    private final Clock clock;

    KeepFromBranch(TakeBatch batches, DeviceEvents events, KeepLesson lessons, Country country, Clock clock) {
        this.batches = batches;
        this.events = events;
        this.lessons = lessons;
        this.country = country;
        this.clock = clock;
    }

    /** What became of an event of a branch. */
    public enum Outcome {
        /** New, and kept. */
        FRESH,
        /** New and kept, but done elsewhere before: what was first counts. */
        DONE_TWICE,
        /** New and kept, but for the day of its arrival: the clock of the branch cannot be right, or it waited too long. */
        CLOCK,
        /** Here already. */
        KNOWN,
        /** The fields are damaged, or tell of a final, which no branch gives. */
        MALFORMED,
        /** The id is that of somebody else's event. */
        NOT_YOURS,
        /** There is no such course, version or lesson. */
        GONE,
        /** The lesson has no such question, or the question no such answer. */
        UNKNOWN_ANSWER,
        /** No pack of the last 12 months had this version for this person. */
        NO_PACK;

        /** Is the event here now? */
        public boolean isKept() {
            return this == FRESH || this == DONE_TWICE || this == CLOCK || this == KNOWN;
        }
    }

    /** Notes that these people get these versions with a pack: from now on their branch is believed. */
    public void give(List<UUID> people, List<UUID> versions, Instant at) {
        events.downloads(people, versions, country.languages().getFirst().code(), at);
    }

    /** Takes one event, in the caller's transaction if there is one. */
    public Outcome take(PersonId person, UUID branch, SentEvent sent) {
        return sent.from(branch)
                .filter(event -> !event.isInFinal()) // these stay at the centre
                .map(event -> take(person, event))
                .orElse(Outcome.MALFORMED);
    }

    private Outcome take(PersonId person, DeviceEvent event) {
        if (events.owner(event.id(), person) == Owner.ME) {
            return Outcome.KNOWN;
        }
        var twice = isDone(person, event);
        return switch (batches.take(person, event, TimeRule.OF_BRANCHES, false)) {
            case Receipt.Refused refused -> Outcome.valueOf(refused.why().name());
            case Receipt.Accepted _ -> twice ? Outcome.DONE_TWICE : onTime(person, event);
        };
    }

    private boolean isDone(PersonId person, DeviceEvent event) {
        var pack = event.pack();
        var place = new Place(pack.course(), pack.version(), event.lesson(), pack.language());
        return switch (event.kind()) {
            case RESPONSE -> lessons.answered(person, place).contains(event.block());
            case LESSON_DONE -> lessons.isDone(person, place);
            case ATTEMPT_SUBMIT -> false;
        };
    }

    private Outcome onTime(PersonId person, DeviceEvent event) {
        if (event.kind() == Kind.ATTEMPT_SUBMIT) {
            return Outcome.FRESH;
        }
        Optional<Downloads> had = events.downloads(person, event.pack().version());
        var counts = TimeRule.OF_BRANCHES.counts(event.at(), had, clock.instant());
        return counts.equals(event.at()) ? Outcome.FRESH : Outcome.CLOCK;
    }
}
