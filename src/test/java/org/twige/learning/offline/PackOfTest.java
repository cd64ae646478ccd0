package org.twige.learning.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.twige.learning.offline.DeviceEvent.Pack;

/** A pack with what its lessons ask. */
record PackOfTest(Pack name, List<PackLesson> lessons) {

    /** A course of three lessons and its next version, in which the first lesson is another one. */
    static List<PackOfTest> changing(RandomGenerator chance) {
        var second = lesson(chance, Set.of("c1"));
        var third = lesson(chance, Set.of());
        return List.of(
                pack(chance, List.of(lesson(chance, Set.of("c1", "c2")), second, third)),
                pack(chance, List.of(lesson(chance, Set.of("c1", "c2")), second, third)));
    }

    private static PackOfTest pack(RandomGenerator chance, List<PackLesson> lessons) {
        return new PackOfTest(new Pack("course", id(chance), "rw"), lessons);
    }

    private static PackLesson lesson(RandomGenerator chance, Set<String> checks) {
        var options = Set.of("a", "b");
        return new PackLesson(
                id(chance),
                checks.isEmpty() ? Map.of() : Map.of("guess", options, "c1", options, "c2", options),
                checks);
    }

    static UUID id(RandomGenerator chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    Optional<PackLesson> lesson(UUID id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
