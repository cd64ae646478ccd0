package org.twige.learning.branch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.offline.SentEvent;
import org.twige.people.PersonId;

/**
 * One thing that somebody did at this branch: the first answer to a question, or a lesson that is done.
 *
 * @param block the question; empty for a lesson that is done
 */
record Fact(
        PersonId person,
        String course,
        UUID version,
        String language,
        UUID lesson,
        String block,
        String choice,
        Instant at) {

    /**
     * The events that tell of it. A fact exists once at a branch, so their ids follow from it: whoever tells it again tells
     * the same events. An answer is a round of its own, because a file may be written between two questions.
     */
    Stream<Act> told(UUID branch) {
        return (block.isEmpty()
                        ? Stream.of(event(branch, "lesson_done", null, "", "", 3))
                        : Stream.of(
                                event(branch, "response", round(branch), "/" + block, choice, 1),
                                event(branch, "attempt_submit", round(branch), "", "1", 2)))
                .map(event -> new Act(person.value(), event));
    }

    Fact in(String otherLanguage) {
        return new Fact(person, course, version, otherLanguage, lesson, block, choice, at);
    }

    private UUID round(UUID branch) {
        return id(branch, "round");
    }

    private SentEvent event(UUID branch, String kind, @Nullable UUID round, String question, String value, long seq) {
        return new SentEvent(
                id(branch, kind),
                course,
                version,
                language,
                kind,
                round,
                lesson + question,
                value,
                at.toString(),
                seq,
                0);
    }

    private UUID id(UUID branch, String kind) {
        var parts = List.of(branch, person.value(), lesson, block, kind);
        var name = String.join(" ", parts.stream().map(String::valueOf).toList());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
