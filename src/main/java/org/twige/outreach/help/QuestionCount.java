package org.twige.outreach.help;

import org.springframework.stereotype.Component;
import org.twige.web.OfficeCount;
import org.twige.web.SignedIn;

/** Tells an official how many questions wait for an answer. */
@Component
class QuestionCount implements OfficeCount {

    private final AskedQuestions questions;
    private final GiveAnswer answer;

    QuestionCount(AskedQuestions questions, GiveAnswer answer) {
        this.questions = questions;
        this.answer = answer;
    }

    @Override
    public String place() {
        return "/questions";
    }

    @Override
    public int toRead(SignedIn me) {
        return questions.count(answer.scope(me), false);
    }
}
