package org.twige.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.AdmitToFinal.Asked;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Opens an attempt at a final and draws its form; a person who has one open gets that one. */
@Component
class OpenAttempt {

    private final AdmitToFinal admission;
    private final FindCandidates candidates;
    private final Attempts attempts;
    private final Templates templates;
    private final OwnResults own;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    OpenAttempt(
            AdmitToFinal admission,
            FindCandidates candidates,
            Attempts attempts,
            Templates templates,
            OwnResults own,
            Clock clock) {
        this.admission = admission;
        this.candidates = candidates;
        this.attempts = attempts;
        this.templates = templates;
        this.own = own;
        this.clock = clock;
    }

    /** An attempt to go on with, or why there is none. */
    @Transactional
    Admission open(PersonId person, Version version, String language) {
        var admitted = admission.of(person, version);
        return switch (admitted) {
            case Admission.Free _ -> new Admission.GoOn(opened(person, version, language), true);
            case Admission.GoOn _ -> admitted;
            default -> openedMeanwhile(person, version).orElse(admitted);
        };
    }

    /** Another tab may have opened the attempt while this one was looking at the rules: then that is the answer. */
    private Optional<Admission> openedMeanwhile(PersonId person, Version version) {
        return attempts.open(person, version.course()).map(attempt -> new Admission.GoOn(attempt, true));
    }

    private AttemptId opened(PersonId person, Version version, String language) {
        var now = clock.instant();
        var asked = admission.asked(person, version);
        var form = form(person, version, asked, now);
        var added = attempts.add(new NewAttempt(
                person, version.course(), version.id(), language, now, asked.rules(), form.size(), asked.changes()));
        if (added.isEmpty()) {
            return attempts.open(person, version.course()).orElseThrow();
        }
        attempts.draw(
                added.get(), templates.withVariants(person, form, own.of(person), now.minus(DrawRule.USUAL_REST)));
        return added.get();
    }

    /**
     * After a material change, too few items may have rested: then one is seen again, rather than no final taken. A bank
     * from which much was taken out gives a shorter form.
     */
    private List<DrawnItem> form(PersonId person, Version version, Asked asked, Instant now) {
        var all = candidates.of(person, version);
        var rule = asked.draw();
        var possible = !rule.possibleFrom(all).isAfter(now);
        return (possible ? rule : rule.withoutRest()).draw(all, now, chance);
    }
}
