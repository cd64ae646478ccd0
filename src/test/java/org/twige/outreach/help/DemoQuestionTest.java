package org.twige.outreach.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.web.Texts;

/** A visitor of the demo finds a question that was asked and answered. */
class DemoQuestionTest extends HelpStory {

    @Autowired
    private AskQuestion ask;

    @Autowired
    private GiveAnswer give;

    @Autowired
    private AskedQuestions questions;

    @Autowired
    private PublishedAnswers answers;

    @Autowired
    private DemoAskers askers;

    @Autowired
    private Texts texts;

    @Test
    void the_question_of_the_demo_is_asked_answered_and_found_by_everybody() throws Exception {
        var story = new DemoQuestion(ask, give, questions, answers, askers, texts);

        story.tell(new DemoAskers.Cast(person.value(), "en", coordinator.person(), office.person()));

        assertThat(read("/my-questions", teacher)).contains("Is my work lost?", "Each answer is saved at once.");
        assertThat(read("/questions?answered=true", coordinator)).contains(names());
        assertThat(read("/questions?answered=true", neighbour)).doesNotContain(names());
        assertThat(read("/answers?for=work lost", author))
                .contains("Is my work lost?", "Each answer is saved at once.");
        assertThat(askers.findUnlessAsked()).as("nothing is asked twice").isEmpty();
    }
}
