package org.twige.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Opens an attempt at a final and draws its form; a person who has one open gets that one. */
@Component
class OpenAttempt {

    private final AdmitToFinal admission;
    private final Attempts attempts;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    OpenAttempt(AdmitToFinal admission, Attempts attempts, Clock clock) {
        this.admission = admission;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** An attempt to go on with, or why there is none. */
    @Transactional
    Admission open(PersonId person, Version version, String language) {
        var admitted = admission.of(person, version);
        return admitted instanceof Admission.Free
                ? new Admission.GoOn(opened(person, version, language), true)
                : admitted;
    }

    private AttemptId opened(PersonId person, Version version, String language) {
        var now = clock.instant();
        var rules = version.finalCheck();
        var added = attempts.add(
                new NewAttempt(person, version.course(), version.id(), language, now, rules.items(), rules.cutScore()));
        if (added.isEmpty()) {
            return attempts.open(person, version.course()).orElseThrow();
        }
        var form = AdmitToFinal.rule(version).draw(admission.candidates(person, version), now, chance);
        attempts.draw(added.get(), form);
        return added.get();
    }
}
