package org.twige.assessment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.people.PersonId;

/** Closes and marks an attempt; a passed one completes the course, or its changes, in the same transaction. */
@Component
class SubmitAttempt {

    private final Attempts attempts;
    private final Responses responses;
    private final Courses courses;
    private final Learning learning;
    private final Country country;
    private final Clock clock;

    SubmitAttempt(
            Attempts attempts, Responses responses, Courses courses, Learning learning, Country country, Clock clock) {
        this.attempts = attempts;
        this.responses = responses;
        this.courses = courses;
        this.learning = learning;
        this.country = country;
        this.clock = clock;
    }

    /** What became of a submission. */
    enum Answer {
        /** Somebody else's, on a phone, or none. */
        UNKNOWN,
        /** Questions are open, and the person has not said that this is meant. */
        UNANSWERED,
        /** Marked, now or by an earlier submission. */
        CLOSED
    }

    /**
     * Submits.
     *
     * @param confirmed true when the person has said that open questions may count as wrong
     */
    @Transactional
    Answer submit(PersonId person, AttemptId id, boolean confirmed) {
        var attempt = attempts.lock(person, id).filter(found -> !found.isAlong());
        if (attempt.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (attempt.get().isOpen()) {
            if (!confirmed && responses.count(id) < attempt.get().outOf()) {
                return Answer.UNANSWERED;
            }
            close(person, attempt.get());
        }
        return Answer.CLOSED;
    }

    /** Closes and marks an open attempt, which is locked by this transaction. */
    void close(PersonId person, Attempt attempt) {
        var now = clock.instant();
        var wait = courses.version(attempt.version())
                .map(Version::finalCheck)
                .map(rules -> Duration.ofHours(rules.retakeHours()))
                .orElse(Duration.ZERO);
        var passed = attempts.close(attempt.id(), now, now.plus(wait));
        if (passed.orElse(false)) {
            complete(person, attempt);
        }
    }

    private void complete(PersonId person, Attempt attempt) {
        var today = country.today(clock);
        if (attempt.changes()) {
            learning.completeChanges(person, attempt.version(), today);
        } else {
            learning.complete(person, attempt.version(), today);
        }
    }
}
