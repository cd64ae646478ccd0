package org.twige.learning.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twige.learning.offline.TimeRule.Downloads;

/** The rules of the server without its database. */
class RulesAlone implements Server {

    private final List<PackOfTest> packs;
    private final Map<UUID, UUID> owners = new HashMap<>();
    private final Map<UUID, Memory> people = new HashMap<>();
    private final TakeEvent rules = new TakeEvent(TimeRule.USUAL);

    RulesAlone(List<PackOfTest> packs) {
        this.packs = packs;
    }

    Memory memory(UUID person) {
        return people.computeIfAbsent(person, Memory::new);
    }

    @Override
    public void download(UUID person, PackOfTest pack, Instant now) {
        memory(person)
                .downloads
                .merge(
                        pack.name().version(),
                        new Downloads(now, now),
                        (had, more) -> new Downloads(had.first(), more.last()));
    }

    @Override
    public List<Receipt> take(UUID person, List<DeviceEvent> batch, Instant now) {
        return batch.stream()
                .map(event -> rules.take(event, lesson(event), memory(person), now))
                .toList();
    }

    private Optional<PackLesson> lesson(DeviceEvent event) {
        return packs.stream()
                .filter(pack -> pack.name().equals(event.pack()))
                .findFirst()
                .flatMap(pack -> pack.lesson(event.lesson()));
    }

    @Override
    public List<UUID> kept(UUID person) {
        return memory(person).events.stream().map(kept -> kept.event().id()).toList();
    }

    @Override
    public Set<UUID> done(UUID person) {
        return memory(person).done.keySet();
    }

    @Override
    public Set<String> answers(UUID person) {
        return memory(person).answers.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + answer.getValue())
                .collect(Collectors.toSet());
    }

    /** What is kept of one person. */
    class Memory implements Kept {

        private final UUID person;
        final List<KeptEvent> events = new ArrayList<>();
        final Map<Round, UUID> rounds = new LinkedHashMap<>();
        final Map<String, String> answers = new HashMap<>();
        final Map<UUID, Instant> done = new HashMap<>();
        final Map<UUID, Downloads> downloads = new HashMap<>();
        int practice;

        Memory(UUID person) {
            this.person = person;
        }

        @Override
        public Owner owner(UUID event) {
            var owner = owners.get(event);
            return owner == null ? Owner.NOBODY : owner.equals(person) ? Owner.ME : Owner.ANOTHER;
        }

        @Override
        public Optional<Downloads> downloads(UUID version) {
            return Optional.ofNullable(downloads.get(version));
        }

        @Override
        public boolean add(KeptEvent event, Instant done) {
            var isNew = owners.putIfAbsent(event.event().id(), person) == null;
            return isNew && events.add(event);
        }

        @Override
        public List<KeptEvent> around(DeviceEvent event) {
            return events.stream()
                    .filter(kept -> kept.event().lesson().equals(event.lesson()))
                    .toList();
        }

        @Override
        public Set<Round> rounds(UUID lesson) {
            return rounds.entrySet().stream()
                    .filter(round -> round.getValue().equals(lesson))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<String> answered(DeviceEvent inLesson) {
            var lesson = inLesson.lesson() + "/";
            return answers.keySet().stream()
                    .filter(question -> question.startsWith(lesson))
                    .map(question -> question.substring(lesson.length()))
                    .collect(Collectors.toSet());
        }

        @Override
        public void complete(DeviceEvent handedIn, boolean counts) {
            var attempt = Optional.ofNullable(handedIn.attempt()).orElseThrow();
            if (rounds.put(new Round(handedIn.device(), attempt), handedIn.lesson()) != null) {
                throw new AssertionError("a round that is complete is completed again");
            }
            practice += counts ? 0 : 1;
        }

        @Override
        public void answer(KeptEvent response) {
            var event = response.event();
            answers.putIfAbsent(event.lesson() + "/" + event.block(), event.value());
        }

        @Override
        public void finish(KeptEvent kept) {
            done.putIfAbsent(kept.event().lesson(), kept.counts());
        }
    }
}
