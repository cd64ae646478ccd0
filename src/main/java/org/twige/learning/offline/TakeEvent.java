package org.twige.learning.offline;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.learning.offline.Kept.Round;

/**
 * Decides about one event. What follows from events is derived from all that are kept, so that neither their order nor
 * their number of arrivals changes how far somebody is.
 *
 * @param rule for which moment an event counts
 */
record TakeEvent(TimeRule rule) {

    private static final Comparator<KeptEvent> BY_SEQ =
            Comparator.comparingLong(kept -> kept.event().seq());

    /**
     * Keeps an event, with all that follows from it, or says why not.
     *
     * @param lesson what the lesson of the event asks; empty if there is no such lesson
     * @param received by our clock
     */
    Receipt take(DeviceEvent event, Optional<PackLesson> lesson, Kept kept, Instant received) {
        var known = known(event, kept);
        if (known.isPresent()) {
            return known.get();
        }
        var refusal = refusal(event, lesson, kept, received);
        if (refusal.isPresent()) {
            return new Receipt.Refused(event.id(), refusal.get());
        }
        var downloads = kept.downloads(event.pack().version());
        var counts = rule.counts(event.at(), downloads, received);
        if (!kept.add(new KeptEvent(event, counts), TimeRule.done(event.at(), downloads, received))) {
            return known(event, kept).orElseThrow();
        }
        settle(lesson.orElseThrow(), event, kept);
        return new Receipt.Accepted(event.id());
    }

    private static Optional<Receipt> known(DeviceEvent event, Kept kept) {
        return switch (kept.owner(event.id())) {
            case NOBODY -> Optional.empty();
            case ME -> Optional.of(new Receipt.Accepted(event.id()));
            case ANOTHER -> Optional.of(new Receipt.Refused(event.id(), Refusal.NOT_YOURS));
        };
    }

    private Optional<Refusal> refusal(DeviceEvent event, Optional<PackLesson> lesson, Kept kept, Instant received) {
        if (lesson.isEmpty()) {
            return Optional.of(Refusal.GONE);
        }
        if (event.kind() == Kind.RESPONSE && !lesson.get().has(event.block(), event.value())) {
            return Optional.of(Refusal.UNKNOWN_ANSWER);
        }
        return rule.hasPack(kept.downloads(event.pack().version()), received)
                ? Optional.empty()
                : Optional.of(Refusal.NO_PACK);
    }

    private static void settle(PackLesson lesson, DeviceEvent event, Kept kept) {
        var around = kept.around(event);
        if (event.kind() != Kind.LESSON_DONE && !kept.rounds(event.lesson()).contains(round(event))) {
            complete(around.stream().filter(any -> isIn(round(event), any)).toList(), event, kept);
        }
        if (kept.answered(event).containsAll(lesson.checks())) {
            around.stream()
                    .filter(done -> done.event().kind() == Kind.LESSON_DONE)
                    .min(Comparator.comparing(KeptEvent::counts))
                    .ifPresent(kept::finish);
        }
    }

    private static boolean isIn(Round round, KeptEvent any) {
        return any.event().kind() != Kind.LESSON_DONE && round(any.event()).equals(round);
    }

    private static Round round(DeviceEvent event) {
        return new Round(event.device(), Optional.ofNullable(event.attempt()).orElseThrow());
    }

    /** A round is complete when it was handed in and as many answers are here as it says; the last to a question counts. */
    private static void complete(List<KeptEvent> round, DeviceEvent event, Kept kept) {
        var handedIn = round.stream()
                .filter(any -> any.event().kind() == Kind.ATTEMPT_SUBMIT)
                .min(BY_SEQ)
                .map(KeptEvent::event);
        var responses = handedIn.map(end -> before(end, round)).orElse(List.of());
        if (handedIn.isPresent() && responses.size() >= handedIn.get().answers()) {
            var last = last(responses);
            var answered = kept.answered(event);
            kept.complete(
                    handedIn.get(),
                    last.stream().anyMatch(one -> !answered.contains(one.event().block())));
            last.forEach(kept::answer);
        }
    }

    private static List<KeptEvent> before(DeviceEvent end, List<KeptEvent> round) {
        return round.stream()
                .filter(any ->
                        any.event().kind() == Kind.RESPONSE && any.event().seq() < end.seq())
                .toList();
    }

    private static Collection<KeptEvent> last(List<KeptEvent> responses) {
        return responses.stream()
                .collect(toMap(one -> one.event().block(), Function.identity(), BinaryOperator.maxBy(BY_SEQ)))
                .values();
    }
}
