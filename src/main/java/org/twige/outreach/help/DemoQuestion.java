package org.twige.outreach.help;

import java.util.EnumSet;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Texts;

/** Lets somebody of the demo ask a question, which is answered and found by everybody: no page of help begins empty. */
@Component
@ConditionalOnBooleanProperty("twige.demo")
@ConditionalOnWebApplication
class DemoQuestion {

    private final AskQuestion ask;
    private final GiveAnswer give;
    private final AskedQuestions questions;
    private final PublishedAnswers answers;
    private final DemoAskers askers;
    private final Texts texts;

    DemoQuestion(
            AskQuestion ask,
            GiveAnswer give,
            AskedQuestions questions,
            PublishedAnswers answers,
            DemoAskers askers,
            Texts texts) {
        this.ask = ask;
        this.give = give;
        this.questions = questions;
        this.answers = answers;
        this.askers = askers;
        this.texts = texts;
    }

    /** After the demo nation was made; what was asked once is not asked again. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        askers.findUnlessAsked().ifPresent(this::tell);
    }

    /** The whole story, by the acts that the pages do. */
    void tell(DemoAskers.Cast cast) {
        var asked = texts.say(cast.language(), "outreach.demo.question");
        var answered = texts.say(cast.language(), "outreach.demo.answer");
        ask.ask(somebody(cast.asker(), cast.language(), Role.LEARNER), null, asked);
        var coordinator = somebody(cast.coordinator(), cast.language(), Role.COORDINATOR);
        var question = questions.of(cast.asker()).getFirst();
        give.answer(coordinator, question, answered);
        give.publish(coordinator, question, new Publication(cast.language(), asked, answered));
        answers.about(question.id())
                .ifPresent(answer -> give.letEverybodyFind(
                        somebody(cast.office(), cast.language(), Role.PROGRAMME_OFFICE),
                        answer.id(),
                        answer.writtenAt()));
    }

    private static SignedIn somebody(UUID person, String language, Role role) {
        return new SignedIn(person, "", language, EnumSet.of(Role.LEARNER, role), "demo");
    }
}
