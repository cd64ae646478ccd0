package org.twige.labs.round;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Where exercises keep what a learner chose, and what came out. */
@Component
public class Notebook {

    private static final int MOST_SHOWN = 100;

    private final LabRounds rounds;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    Notebook(LabRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The round that is open, otherwise the last one that was finished; empty for who has not begun the exercise. */
    public Optional<Round> last(PersonId person, String exercise) {
        return rounds.last(person, exercise);
    }

    /**
     * The round that an address asks for.
     *
     * @param key of one of the person's own rounds; blank for the last one
     */
    public Optional<Round> asked(PersonId person, String exercise, String key) {
        return key.isBlank()
                ? last(person, exercise)
                : RoundId.of(key).flatMap(round -> rounds.find(person, exercise, round));
    }

    /** The open round from whose page a form came; empty if that round is finished, somebody else's, or not named. */
    public Optional<Round> sent(PersonId person, String exercise, String key) {
        return RoundId.of(key)
                .flatMap(round -> rounds.find(person, exercise, round))
                .filter(Round::isOpen);
    }

    /** The finished rounds that a person may look at again, the newest first. */
    public List<Round> finished(PersonId person, String exercise) {
        return rounds.finished(person, exercise, MOST_SHOWN);
    }

    /** Begins a round with a seed of its own, unless one is open: then that one goes on, read or done as asked now. */
    @Transactional
    public Round open(PersonId person, String exercise, String language, boolean reading) {
        rounds.add(new NewRound(person, exercise, chance.nextLong(), reading, language), clock.instant());
        var round = rounds.last(person, exercise).orElseThrow();
        rounds.read(round.id(), reading);
        return rounds.last(person, exercise).orElseThrow();
    }

    /**
     * Keeps what was chosen on a page beside what was chosen before; sent again it changes nothing.
     *
     * @return false if the round is finished, or somebody else's
     * @throws IllegalArgumentException for more than a round may hold
     */
    public boolean save(PersonId person, RoundId round, Map<String, String> choices) {
        if (choices.values().stream().mapToInt(String::length).sum() > LabRounds.MOST_SIGNS) {
            throw new IllegalArgumentException("more than " + LabRounds.MOST_SIGNS + " signs");
        }
        return rounds.save(person, round, choices, clock.instant());
    }

    /**
     * Ends a round; its figures may be asked about from now on. A second call changes nothing.
     *
     * @param figures whole numbers by name, without the name of the exercise
     */
    public void finish(PersonId person, RoundId round, Map<String, Long> figures) {
        rounds.finish(person, round, figures, clock.instant());
    }
}
