package org.twige.labs.letters;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** The exercise in which learners black out letters. */
@Component
@Order(5)
class LettersLab implements Lab {

    static final String NAME = "letters";
    static final String ADDRESS = "/labs/" + NAME;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int minutes() {
        return 15;
    }

    @Override
    public int kilobytes() {
        return 30;
    }

    @Override
    public String onwards(Round round) {
        return round.isOpen() ? ADDRESS + "/" + place(round) : result(round.id());
    }

    private static String place(Round round) {
        return round.reading() ? "reading" : LetterStep.next(round).path();
    }
}
