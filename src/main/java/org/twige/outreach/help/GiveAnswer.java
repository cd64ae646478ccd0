package org.twige.outreach.help;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lets officials answer questions of their people, and write the answer in other words for everybody. */
@Component
class GiveAnswer {

    private static final List<Role> OFFICIALS = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final AskedQuestions questions;
    private final PublishedAnswers answers;
    private final Responsibilities responsibilities;
    private final Audit audit;
    private final Clock clock;

    GiveAnswer(
            AskedQuestions questions,
            PublishedAnswers answers,
            Responsibilities responsibilities,
            Audit audit,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, OFFICIALS);
    }

    /** Empty when it is no question of the official's people, or their own. */
    Optional<Question> find(SignedIn me, UUID question) {
        return questions.find(scope(me), question);
    }

    @Transactional
    public void answer(SignedIn me, Question question, String words) {
        questions.answer(question.id(), words, me.person(), clock.instant());
        audit.record(new Act(me.person().toString(), "question.answered", "question:" + question.id(), Map.of()));
    }

    /** Question and answer in words without names; somebody else looks at them before they are public. */
    @Transactional
    public void publish(SignedIn me, Question question, Publication words) {
        var answer = answers.write(
                question.id(), words.language(), words.asked(), words.answer(), me.person(), clock.instant());
        audit.record(new Act(
                me.person().toString(),
                "answer.written",
                "answer:" + answer,
                Map.of("question", question.id().toString())));
    }

    /** The second look; nobody decides about their own words. False when these words are not there any more. */
    @Transactional
    public boolean letEverybodyFind(SignedIn me, UUID answer, Instant written) {
        var done = answers.makePublic(answer, written, me.person(), clock.instant());
        if (done) {
            audit.record(new Act(me.person().toString(), "answer.made-public", "answer:" + answer, Map.of()));
        }
        return done;
    }

    @Transactional
    public void refuse(SignedIn me, UUID answer) {
        if (answers.refuse(answer, me.person(), clock.instant())) {
            audit.record(new Act(me.person().toString(), "answer.refused", "answer:" + answer, Map.of()));
        }
    }
}
