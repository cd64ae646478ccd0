package org.twige.learning.classes;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** What who leads a class does: a code on the wall, the list of who is there, and the end. */
@Component
class HoldClass {

    /** Long enough for a class to come in, too short to be of use outside. */
    static final Duration CODE_VALID = Duration.ofMinutes(15);

    private static final int MOST_TRIES = 20;

    private final Classes classes;
    private final ClassPlaces places;
    private final Audit audit;
    private final Clock clock;

    HoldClass(Classes classes, ClassPlaces places, Audit audit, Clock clock) {
        this.classes = classes;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new code for the wall; the one before is over at once. */
    @Transactional
    void newCode(Scope scope, UUID id) {
        var now = clock.instant();
        if (classes.lock(scope, id, now).filter(known -> known.isOnAt(now)).isEmpty()) {
            return;
        }
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (classes.giveCode(id, ClassCode.next(), now.plus(CODE_VALID))) {
                audit.record(new Act(scope.person().toString(), "class.code-shown", "class:" + id, Map.of()));
                return;
            }
        }
        throw new IllegalStateException("no free code for class " + id);
    }

    /**
     * Notes who was there. Only what was changed on the list counts, so that nobody who came in by the code meanwhile is lost.
     *
     * @param before who was shown as present
     * @param ticked who was there
     */
    @Transactional
    void note(Scope scope, UUID id, Collection<UUID> before, Collection<UUID> ticked) {
        var now = clock.instant();
        var known = classes.lock(scope, id, now).filter(found -> found.isClosed() || found.isOnAt(now));
        if (known.isEmpty()) {
            return;
        }
        var present = places.note(id, without(ticked, before), true, now);
        var absent = places.note(id, without(before, ticked), false, now);
        if (known.get().isClosed()) {
            present.forEach(place -> corrected(scope, id, place, true));
            absent.forEach(place -> corrected(scope, id, place, false));
        } else if (!present.isEmpty() || !absent.isEmpty()) {
            audit.record(new Act(
                    scope.person().toString(),
                    "class.attendance-noted",
                    "class:" + id,
                    counts(present.size(), absent.size())));
        }
    }

    private void corrected(Scope scope, UUID id, UUID place, boolean present) {
        audit.record(new Act(
                scope.person().toString(),
                "class.attendance-corrected",
                "class:" + id,
                Map.of("place", place.toString(), "present", String.valueOf(present))));
    }

    /** Ends the class: what it went through is noted for those who were there. */
    @Transactional
    void close(Scope scope, UUID id, List<Integer> taught) {
        var now = clock.instant();
        if (classes.lock(scope, id, now).filter(known -> known.mayCloseAt(now)).isEmpty()) {
            return;
        }
        classes.close(id, taught, now);
        classes.runBy(scope, id, now)
                .ifPresent(closed -> audit.record(new Act(
                        scope.person().toString(),
                        "class.closed",
                        "class:" + id,
                        counts(
                                closed.counts().present(),
                                closed.counts().listed() - closed.counts().present()))));
    }

    /** Corrects which lessons a class that is closed went through. */
    @Transactional
    void correctLessons(Scope scope, UUID id, List<Integer> taught) {
        if (classes.lock(scope, id, clock.instant())
                        .filter(GroupClass::isClosed)
                        .isPresent()
                && classes.correctLessons(id, taught) > 0) {
            var numbers = taught.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
            audit.record(new Act(
                    scope.person().toString(), "class.lessons-corrected", "class:" + id, Map.of("taught", numbers)));
        }
    }

    private static Map<String, String> counts(int present, int absent) {
        return Map.of("present", String.valueOf(present), "absent", String.valueOf(absent));
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        var left = new HashSet<>(all);
        left.removeAll(Set.copyOf(some));
        return left;
    }
}
