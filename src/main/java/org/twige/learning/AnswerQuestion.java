package org.twige.learning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/** Takes the answer to a question inside a lesson; the first one stays. */
@Component
class AnswerQuestion {

    private final Facts facts;
    private final Clock clock;

    AnswerQuestion(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** False when the lesson has no such question or the question no such option. */
    boolean answer(PersonId person, OpenLesson open, String block, String choice) {
        var chosen = open.question(block).flatMap(question -> question.choice(choice));
        chosen.ifPresent(option -> facts.answer(person, open, block, option, clock.instant()));
        return chosen.isPresent();
    }
}
