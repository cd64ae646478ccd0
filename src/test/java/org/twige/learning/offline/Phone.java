package org.twige.learning.offline;

import static org.twige.learning.offline.DeviceEvent.Kind.ATTEMPT_SUBMIT;
import static org.twige.learning.offline.DeviceEvent.Kind.LESSON_DONE;
import static org.twige.learning.offline.DeviceEvent.Kind.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.twige.learning.offline.DeviceEvent.Kind;

/** A phone as the script on it behaves: it writes an act down first, and deletes only what was accepted. */
final class Phone {

    private final RandomGenerator chance;
    private final Duration wrongBy;
    private final UUID device;
    final UUID person;
    final Map<UUID, DeviceEvent> outbox = new LinkedHashMap<>();
    final Map<UUID, Refusal> refused = new HashMap<>();
    final List<DeviceEvent> made = new ArrayList<>();
    private final Map<UUID, Open> open = new HashMap<>();
    PackOfTest pack;
    private long seq;

    /** A round of answers that is not handed in, in the pack in which it was begun. */
    private record Open(UUID attempt, PackOfTest pack, List<DeviceEvent> answers) {}

    Phone(UUID person, PackOfTest pack, Duration wrongBy, RandomGenerator chance) {
        this.person = person;
        this.pack = pack;
        this.wrongBy = wrongBy;
        this.chance = chance;
        this.device = PackOfTest.id(chance);
    }

    /** Answers, hands in or marks as done, by chance. */
    void act(Instant now) {
        var lesson = pack.lessons().get(chance.nextInt(pack.lessons().size()));
        var round = open.get(lesson.id());
        var dice = chance.nextInt(10);
        if (dice < 2 || lesson.questions().isEmpty()) {
            make(new Act(LESSON_DONE, pack, null), lesson, "", "", now);
        } else if (dice < 4 && round != null) {
            make(
                    new Act(ATTEMPT_SUBMIT, round.pack(), round.attempt()),
                    lesson,
                    "",
                    round.answers().size() + "",
                    now);
            open.remove(lesson.id());
        } else {
            answer(lesson, now);
        }
    }

    private void answer(PackLesson lesson, Instant now) {
        var round = open.computeIfAbsent(lesson.id(), _ -> new Open(PackOfTest.id(chance), pack, new ArrayList<>()));
        var questions = lesson.questions().keySet().stream().sorted().toList();
        var block = questions.get(chance.nextInt(questions.size()));
        var choice = chance.nextBoolean() ? "a" : "b";
        round.answers().add(make(new Act(RESPONSE, round.pack(), round.attempt()), lesson, block, choice, now));
    }

    private record Act(Kind kind, PackOfTest in, @Nullable UUID attempt) {}

    private DeviceEvent make(Act act, PackLesson lesson, String block, String value, Instant now) {
        var event = new DeviceEvent(
                PackOfTest.id(chance),
                device,
                act.in().name(),
                act.kind(),
                act.attempt(),
                lesson.id(),
                block,
                value,
                now.plus(wrongBy),
                seq++,
                120);
        made.add(event);
        outbox.put(event.id(), event);
        return event;
    }

    List<DeviceEvent> waiting(int most) {
        return outbox.values().stream()
                .filter(event -> !refused.containsKey(event.id()))
                .limit(most)
                .toList();
    }

    /** What was refused is sent once more: after a download there may be no reason any more. */
    void tryAgain() {
        refused.clear();
    }

    void read(List<Receipt> receipts) {
        for (var receipt : receipts) {
            switch (receipt) {
                case Receipt.Accepted(var id) -> outbox.remove(id);
                case Receipt.Refused(var id, var why) -> refused.put(id, why);
            }
        }
    }
}
