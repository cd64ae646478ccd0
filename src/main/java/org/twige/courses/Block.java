package org.twige.courses;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a lesson in one language.
 *
 * @param id unique in the lesson and the same in every language
 * @param kind guess, screen, case, do, check or desk
 * @param choices the options of a guess or check, empty for every other kind
 */
public record Block(String id, String kind, SafeHtml html, List<Choice> choices) {

    public boolean isQuestion() {
        return !choices.isEmpty();
    }

    /** True for the questions that must be answered before the lesson is done. */
    public boolean isCheck() {
        return kind.equals("check");
    }

    public Optional<Choice> choice(String choiceId) {
        return choices.stream().filter(choice -> choice.id().equals(choiceId)).findFirst();
    }
}
