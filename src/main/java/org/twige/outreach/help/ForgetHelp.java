package org.twige.outreach.help;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what is no longer needed: ways to reach strangers, settled problems, old questions. */
@Component
class ForgetHelp {

    private static final Duration CONTACTS = Duration.ofDays(90);
    private static final Duration PROBLEMS = Duration.ofDays(365);
    private static final Duration QUESTIONS = Duration.ofDays(730);

    private final ReportedProblems problems;
    private final AskedQuestions questions;

    ForgetHelp(ReportedProblems problems, AskedQuestions questions) {
        this.problems = problems;
        this.questions = questions;
    }

    void forget(Instant now) {
        problems.forget(now.minus(CONTACTS), now.minus(PROBLEMS));
        questions.forget(now.minus(QUESTIONS));
    }
}
