package org.twige.labs.asking;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.twige.labs.round.ClosedRound;
import org.twige.labs.round.Notebook;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** The learner's round of asking well, and its task. */
@Component
class AskingRounds {

    private final Notebook notebook;
    private final AskingTasks tasks;
    private final Writers writers;
    private final AskingLab lab;

    AskingRounds(Notebook notebook, AskingTasks tasks, Writers writers, AskingLab lab) {
        this.notebook = notebook;
        this.tasks = tasks;
        this.writers = writers;
        this.lab = lab;
    }

    /** The round that an address asks for, without a key the last one. */
    Optional<Round> asked(SignedIn me, String key) {
        return notebook.asked(new PersonId(me.person()), AskingLab.NAME, key);
    }

    Optional<Round> last(SignedIn me) {
        return notebook.last(new PersonId(me.person()), AskingLab.NAME);
    }

    /** What an open round that is not read is for; everybody else is led to where they stand. */
    <V> V open(SignedIn me, Function<Round, V> then, Function<String, V> elsewhere) {
        return last(me).filter(Round::isOpen)
                .filter(round -> !round.reading())
                .map(then)
                .orElseGet(() -> elsewhere.apply(last(me).map(lab::onwards).orElse(AskingLab.HOME)));
    }

    /** What a form does to its round, if that is still open and not read; otherwise it is said that it came too late. */
    <V> V sent(SignedIn me, String key, Function<Round, V> then, Function<ClosedRound, V> late) {
        return sent(me, key, false, then, late);
    }

    /** The same for a round that is read. */
    <V> V read(SignedIn me, String key, Function<Round, V> then, Function<ClosedRound, V> late) {
        return sent(me, key, true, then, late);
    }

    private <V> V sent(
            SignedIn me, String key, boolean reading, Function<Round, V> then, Function<ClosedRound, V> late) {
        return notebook.sent(new PersonId(me.person()), AskingLab.NAME, key)
                .filter(round -> round.reading() == reading)
                .map(then)
                .orElseGet(() -> late.apply(new ClosedRound(lab)));
    }

    AskingTask task(SignedIn me, Round round, String language) {
        return tasks.of(round, writers.track(new PersonId(me.person())), language);
    }

    Optional<AskingTask> task(SharedRequest request) {
        return tasks.find(request.task(), request.language());
    }

    /** The round with what was just kept in it. */
    Round save(SignedIn me, Round round, Map<String, String> choices) {
        notebook.save(new PersonId(me.person()), round.id(), choices);
        return round.with(choices);
    }

    /** The address of what came out. */
    String finish(SignedIn me, Round round, OwnRequest own) {
        notebook.finish(new PersonId(me.person()), round.id(), own.figures());
        return lab.result(round.id());
    }
}
