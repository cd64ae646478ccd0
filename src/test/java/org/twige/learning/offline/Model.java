package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.learning.offline.DeviceEvent.Kind;

/** What has to be true after a schedule, worked out at its end from everything that was done on the phones. */
record Model(Schedule schedule, Server server, List<PackOfTest> packs) {

    void check() {
        var made = made();
        var refused = schedule.phones.stream()
                .flatMap(phone -> phone.refused.keySet().stream())
                .collect(Collectors.toSet());
        var kept = made.stream().filter(event -> !refused.contains(event.id())).toList();

        assertThat(server.kept(schedule.person).stream().sorted().toList())
                .as("each act is kept once, or stands on its phone with the reason")
                .isEqualTo(kept.stream().map(DeviceEvent::id).sorted().toList());
        for (var phone : schedule.phones) {
            assertThat(phone.outbox.keySet()).as("nothing else stays").isEqualTo(phone.refused.keySet());
            assertThat(phone.refused.values()).as("reasons").allMatch(why -> why == Refusal.NO_PACK);
        }
        assertThat(server.done(schedule.person)).as("lessons done").isEqualTo(done(kept));
        answersAreOnesThatWereGiven(kept);
        assertThat(server.kept(schedule.colleague))
                .as("what a colleague copied")
                .isEmpty();
        assertThat(server.done(schedule.colleague)).isEmpty();
    }

    List<DeviceEvent> made() {
        return schedule.phones.stream().flatMap(phone -> phone.made.stream()).toList();
    }

    private void answersAreOnesThatWereGiven(List<DeviceEvent> kept) {
        var given = given(kept).collect(Collectors.toSet());
        var counted = server.answers(schedule.person);
        assertThat(given.containsAll(counted)).as("each answer was given").isTrue();
        assertThat(questions(counted)).as("questions answered").isEqualTo(questions(given));
        assertThat(counted).as("one answer for each question").hasSameSizeAs(questions(counted));
    }

    private static Set<String> questions(Set<String> answers) {
        return answers.stream()
                .map(answer -> answer.substring(0, answer.indexOf('=')))
                .collect(Collectors.toSet());
    }

    private Set<UUID> done(List<DeviceEvent> kept) {
        var answered = questions(given(kept).collect(Collectors.toSet()));
        var done = new HashSet<UUID>();
        for (var event : kept) {
            var lesson = packs.stream()
                    .flatMap(pack -> pack.lesson(event.lesson()).stream())
                    .findFirst()
                    .orElseThrow();
            if (event.kind() == Kind.LESSON_DONE
                    && lesson.checks().stream().allMatch(check -> answered.contains(lesson.id() + "/" + check))) {
                done.add(lesson.id());
            }
        }
        return done;
    }

    /** The last answer to each question of every round that was handed in whole. */
    private static Stream<String> given(List<DeviceEvent> kept) {
        return kept.stream()
                .filter(event -> event.kind() == Kind.ATTEMPT_SUBMIT)
                .flatMap(submit -> {
                    var round = kept.stream()
                            .filter(event -> event.kind() == Kind.RESPONSE
                                    && submit.attempt() != null
                                    && submit.attempt().equals(event.attempt()))
                            .sorted(Comparator.comparingLong(DeviceEvent::seq).reversed())
                            .toList();
                    return round.size() == submit.answers() ? lastOf(round) : Stream.empty();
                });
    }

    private static Stream<String> lastOf(List<DeviceEvent> latestFirst) {
        var seen = new HashSet<String>();
        return latestFirst.stream()
                .filter(event -> seen.add(event.block()))
                .map(event -> event.lesson() + "/" + event.block() + "=" + event.value());
    }
}
