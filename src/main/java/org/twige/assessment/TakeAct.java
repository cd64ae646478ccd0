package org.twige.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.PhoneFinals;
import org.twige.people.PersonId;

/**
 * Takes an act in a final that a phone took along. A final is marked, by the same code as online, when it was handed in and is
 * here whole, in whatever order its acts arrive.
 */
@Component
class TakeAct implements PhoneFinals {

    private final PhoneActs acts;
    private final Attempts attempts;
    private final BringBack bringBack;
    private final SubmitAttempt submission;
    private final Clock clock;

    TakeAct(PhoneActs acts, Attempts attempts, BringBack bringBack, SubmitAttempt submission, Clock clock) {
        this.acts = acts;
        this.attempts = attempts;
        this.bringBack = bringBack;
        this.submission = submission;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Answer take(PersonId person, Act act) {
        var known = acts.isOf(person, act.id());
        if (known.isPresent()) {
            return known.get() ? Answer.KEPT : Answer.NOT_YOURS;
        }
        var attempt = attempts.lock(person, new AttemptId(act.attempt()));
        return attempt.map(found -> take(person, found, act)).orElse(Answer.NOT_YOURS);
    }

    private Answer take(PersonId person, Attempt attempt, Act act) {
        var refusal = refusal(attempt, act);
        if (refusal != Answer.KEPT) {
            return refusal;
        }
        var now = clock.instant();
        if (act.question() == HANDING_IN && attempt.isLateAt(now)) {
            bringBack.bringBack(person, attempt);
            return Answer.LATE;
        }
        acts.add(act, now);
        if (isWhole(acts.in(attempt, act.device()))) {
            end(person, attempt, now);
        }
        return Answer.KEPT;
    }

    private static Answer refusal(Attempt attempt, Act act) {
        if (!attempt.isOpen()) {
            return Answer.CLOSED;
        }
        if (!attempt.isAlong()) {
            return Answer.ONLINE;
        }
        if (!act.device().equals(attempt.device())) {
            return Answer.OTHER_PHONE;
        }
        return act.question() > attempt.outOf() ? Answer.UNKNOWN_QUESTION : Answer.KEPT;
    }

    /** Handed in, and as many answers are here as were given before. */
    private static boolean isWhole(List<Act> all) {
        return all.stream()
                .filter(act -> act.question() == HANDING_IN)
                .findFirst()
                .filter(end -> given(all, end) >= Long.parseLong(end.value()))
                .isPresent();
    }

    private static long given(List<Act> all, Act end) {
        return all.stream()
                .filter(act -> act.question() != HANDING_IN && act.seq() < end.seq())
                .count();
    }

    private void end(PersonId person, Attempt attempt, Instant now) {
        if (attempt.isLateAt(now)) {
            bringBack.bringBack(person, attempt);
        } else {
            bringBack.keepAnswers(person, attempt);
            submission.close(person, attempt);
        }
    }
}
