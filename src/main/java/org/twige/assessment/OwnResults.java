package org.twige.assessment;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.activity.Practice;
import org.twige.people.PersonId;

/** What came out of people's exercises, as questions ask about it. */
@Component
class OwnResults {

    private final Practice practice;
    private final Templates templates;

    OwnResults(Practice practice, Templates templates) {
        this.practice = practice;
        this.templates = templates;
    }

    /** By exercise and figure. */
    Map<String, Long> of(PersonId person) {
        return practice.figures(person);
    }

    /** The page of the result that a question asks about; empty if it asks about none. */
    String page(PersonId person, Question question) {
        return Optional.ofNullable(question.asked())
                .flatMap(asked -> practice.result(person, asked.exercise(), asked.at()))
                .orElse("");
    }

    /** Can an item be asked of somebody with these figures? One that asks about no exercise always can. */
    boolean allow(Candidate item, Map<String, Long> figures) {
        return !item.isOwn() || (figures.keySet().containsAll(item.own()) && templates.fits(item.item(), figures));
    }
}
