package org.twige.labs.asking;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
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

    AskingTask task(SignedIn me, Round round, String language) {
        return tasks.of(round, writers.track(new PersonId(me.person())), language);
    }

    Optional<AskingTask> task(SharedRequest request) {
        return tasks.find(request.task(), request.language());
    }

    /** The round with what was just kept in it. */
    Round save(SignedIn me, Round round, Map<String, String> choices) {
        notebook.save(new PersonId(me.person()), round.id(), choices);
        return last(me).orElseThrow();
    }

    void finish(SignedIn me, Round round, OwnRequest own) {
        notebook.finish(new PersonId(me.person()), round.id(), own.figures());
    }
}
