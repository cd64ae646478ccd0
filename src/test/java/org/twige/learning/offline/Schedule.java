package org.twige.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One seeded course of events: somebody with two phones, and a network that loses, doubles, delays and reorders what is
 * sent, or breaks off in the middle of a batch and after it.
 */
final class Schedule {

    private static final int STEPS = 60;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RandomGenerator chance;
    private final Server server;
    private final List<PackOfTest> packs;
    private final List<Sent> messages = new ArrayList<>();
    private final List<Answered> replies = new ArrayList<>();
    private final boolean years;
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");

    final UUID person;
    final UUID colleague;
    final List<Phone> phones;

    private record Sent(Phone from, List<DeviceEvent> batch) {}

    private record Answered(Phone to, List<Receipt> receipts) {}

    /**
     * A schedule that has not run.
     *
     * @param years whether time may jump by months and more
     */
    Schedule(long seed, Server server, List<PackOfTest> packs, boolean years, UUID person, UUID colleague) {
        this.chance = new Random(seed);
        this.server = server;
        this.packs = packs;
        this.years = years;
        this.person = person;
        this.colleague = colleague;
        this.phones = Stream.of(0, 1)
                .map(_ -> new Phone(person, packs.getFirst(), wrongClock(), chance))
                .toList();
    }

    private Duration wrongClock() {
        return switch (chance.nextInt(4)) {
            case 0 -> A_DAY.multipliedBy(365);
            case 1 -> A_DAY.multipliedBy(-365);
            case 2 -> Duration.ofMinutes(chance.nextInt(-20, 20));
            default -> Duration.ZERO;
        };
    }

    /** Runs to the end, when everything that waits is sent over a network that works. */
    void run() {
        phones.forEach(phone -> server.download(person, phone.pack, now));
        if (!years) { // whoever has the pack could be the first to tell an act that was refused for its age
            packs.forEach(pack -> server.download(colleague, pack, now));
        }
        for (var step = 0; step < STEPS; step++) {
            step(phones.get(chance.nextInt(phones.size())));
        }
        phones.forEach(this::drain);
    }

    private void step(Phone phone) {
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> phone.act(now);
            case 5, 6 -> messages.add(new Sent(phone, phone.waiting(1 + chance.nextInt(50))));
            case 7, 8 -> arrive();
            case 9 -> read();
            case 10 -> pass();
            default -> update(phone);
        }
    }

    private void arrive() {
        if (messages.isEmpty()) {
            return;
        }
        var place = chance.nextInt(messages.size());
        var message = messages.get(place);
        if (chance.nextInt(3) > 0) { // otherwise it comes once more
            messages.remove(place);
        }
        switch (chance.nextInt(5)) {
            case 0 -> {} // lost on the way
            case 1 -> take(message.from().person, part(message.batch())); // broken off: part is committed, no reply
            case 2 -> take(message.from().person, message.batch()); // committed, and the reply is lost
            case 3 -> {
                take(message.from().person, message.batch());
                take(colleague, message.batch()); // copied by somebody else
            }
            default -> replies.add(new Answered(message.from(), take(message.from().person, message.batch())));
        }
    }

    private List<Receipt> take(UUID from, List<DeviceEvent> batch) {
        return server.take(from, batch, now);
    }

    private List<DeviceEvent> part(List<DeviceEvent> batch) {
        return batch.subList(0, chance.nextInt(batch.size() + 1));
    }

    private void read() {
        if (!replies.isEmpty()) {
            var reply = replies.remove(chance.nextInt(replies.size()));
            reply.to().read(reply.receipts());
        }
    }

    private void pass() {
        var dice = chance.nextInt(40);
        now = now.plus(
                years && dice == 0
                        ? A_DAY.multipliedBy(400)
                        : years && dice < 4 ? A_DAY.multipliedBy(90) : Duration.ofMinutes(chance.nextInt(3_000)));
    }

    /** The newer pack comes; a round that is open goes on in the older one. */
    private void update(Phone phone) {
        phone.pack = packs.get(chance.nextInt(packs.size()));
        server.download(person, phone.pack, now);
        phone.tryAgain();
    }

    private void drain(Phone phone) {
        phone.tryAgain();
        for (var rest = phone.waiting(50); !rest.isEmpty(); rest = phone.waiting(50)) {
            phone.read(take(person, rest));
        }
    }
}
