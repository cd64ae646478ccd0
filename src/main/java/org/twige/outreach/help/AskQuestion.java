package org.twige.outreach.help;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.web.Limits;
import org.twige.web.SignedIn;

/** Lets a person ask the coordinators of their institution. */
@Component
class AskQuestion {

    private static final int A_DAY = 10;

    private final AskedQuestions questions;
    private final Limits limits;
    private final Clock clock;

    AskQuestion(AskedQuestions questions, Limits limits, Clock clock) {
        this.questions = questions;
        this.limits = limits;
        this.clock = clock;
    }

    /** The key of the sentence that says why it cannot be asked; empty when it was. */
    Optional<String> ask(SignedIn me, @Nullable UUID course, String words) {
        var objection = Typed.objection(words);
        if (objection.isPresent()) {
            return objection;
        }
        var known = questions.courses(me.person()).stream()
                .map(AskedQuestions.Course::id)
                .filter(id -> id.equals(course))
                .findFirst()
                .orElse(null);
        return limits.allows("outreach.question", me.person().toString(), A_DAY, Duration.ofDays(1))
                        && questions.ask(me.person(), known, words, clock.instant())
                ? Optional.empty()
                : Optional.of("outreach.help.error.often");
    }
}
