package org.twige.outreach.help;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a person for a week that a question of theirs, or a problem that they reported, was answered. */
@Component
class AnswerNotice implements MyNotice {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final AskedQuestions questions;
    private final Clock clock;

    AnswerNotice(AskedQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return questions.isAnsweredSince(me.person(), clock.instant().minus(A_WEEK))
                ? List.of(new Notice("outreach.question.notice", "outreach.question.read", "/my-questions"))
                : List.of();
    }
}
