package org.twige.outreach.ussd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.country.LocalText;
import org.twige.courses.KeypadLesson;
import org.twige.credentials.CodeCheck;

/** A world in memory: people with one number, the code 12345678, and lessons as long as they may be. */
final class SmallWorld implements World {

    static final LocalDate TODAY = LocalDate.of(2027, 2, 9);
    static final UUID VERSION = UUID.randomUUID();

    final List<Caller> callers = new ArrayList<>();
    final Map<UUID, String> pins = new HashMap<>();
    final Set<UUID> codes = new HashSet<>();
    final Set<Integer> done = new HashSet<>();
    LocalDate due = LocalDate.of(2027, 12, 31);
    CodeCheck certificate = new CodeCheck.NotFound();
    boolean locked;

    @Nullable
    String language;

    @Nullable
    Reading stopped;

    @Nullable
    Round round;

    SmallWorld with(String staffNo) {
        callers.add(new Caller(UUID.randomUUID(), staffNo, "en"));
        codes.add(callers.getLast().person());
        return this;
    }

    /** Does what the turn asks for. */
    void after(Turn turn) {
        for (var effect : turn.effects()) {
            switch (effect) {
                case Effect.Speak(var spoken) -> language = spoken;
                case Effect.Keep(var place) -> stopped = place;
                case Effect.Forget _ -> stopped = null;
                case Effect.Answer answer -> done.add(answer.place().lesson());
                case Effect.Practise(var begun) -> round = begun;
                case Effect.Practised(var place, var right) -> {
                    var now = Objects.requireNonNull(round);
                    round = now.place() == place ? now.answered(right) : now;
                }
                case Effect.EndRound _ -> round = null;
                case Effect.Send _ -> {
                    // nobody waits for it here
                }
            }
        }
    }

    @Override
    public List<Caller> callers() {
        return callers;
    }

    @Override
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    @Override
    public Standing standing(UUID person) {
        if (pins.containsKey(person)) {
            return Standing.PIN;
        }
        return codes.contains(person) ? Standing.CODE : Standing.NOTHING;
    }

    @Override
    public KeypadAnswer prove(UUID person, String typed) {
        if (locked) {
            return new KeypadAnswer.Locked(Instant.EPOCH);
        }
        if (typed.equals(pins.get(person))) {
            return new KeypadAnswer.Right();
        }
        return codes.contains(person) && typed.equals("12345678")
                ? new KeypadAnswer.MayChoose()
                : new KeypadAnswer.Wrong();
    }

    @Override
    public boolean choosePin(UUID person, String pin) {
        if (!pin.matches("[0-9]{4,6}") || pin.equals("1234")) {
            return false;
        }
        pins.put(person, pin);
        return true;
    }

    @Override
    public List<Task> tasks(UUID person) {
        var title = "Une très longue désignation d’un cours que le bureau a écrite sans penser aux téléphones";
        var next = done.contains(1) ? (done.contains(2) ? 0 : 2) : 1;
        return List.of(new Task(
                VERSION,
                new LocalText(Map.of("en", title, "fr", title, "rw", title, "sw", title)),
                next,
                done.size(),
                2,
                due,
                done.stream().sorted().toList()));
    }

    @Override
    public Optional<Reading> stopped(UUID person) {
        return Optional.ofNullable(stopped);
    }

    @Override
    public Optional<Round> round(UUID person) {
        return Optional.ofNullable(round);
    }

    @Override
    public Optional<KeypadLesson> lesson(UUID version, int lesson, String spoken) {
        var longest = "x".repeat(150);
        return version.equals(VERSION) && lesson <= 2
                ? Optional.of(new KeypadLesson(
                        lesson, spoken, List.of(longest, longest, longest), longest, 3, 2, longest, longest))
                : Optional.empty();
    }

    @Override
    public CodeCheck check(String code) {
        return certificate;
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public String time(Instant moment) {
        return "10:42";
    }
}
