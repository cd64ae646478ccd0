package org.twige.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** An attempt to go on with online, or why there is none. */
    @Transactional
    Admission open(PersonId person, Version version, String language) {
        return open(person, version, language, _ -> true);
    }

    /**
     * The same.
     *
     * @param askable which items may be drawn
     */
    @Transactional
    Admission open(PersonId person, Version version, String language, Predicate<Candidate> askable) {
        var admitted = admission.of(person, version);
        return switch (admitted) {
            case Admission.Free _ -> opened(person, version, language, askable);
            case Admission.GoOn _ -> admitted;
            default -> openedMeanwhile(person, version).orElse(admitted);
        };
    }

    /** Another tab may have opened the attempt while this one was looking at the rules: then that is the answer. */
    private Optional<Admission> openedMeanwhile(PersonId person, Version version) {
        return attempts.open(person, version.course()).map(attempt -> AdmitToFinal.goOn(attempt, true));
    }

    private Admission opened(PersonId person, Version version, String language, Predicate<Candidate> askable) {
        var now = clock.instant();
        var asked = admission.asked(person, version);
        var form = form(candidates(person, version, askable), asked, now);
        var added = attempts.add(new NewAttempt(
                person, version.course(), version.id(), language, now, asked.rules(), form.size(), asked.changes()));
        if (added.isEmpty()) {
            return openedMeanwhile(person, version).orElseThrow();
        }
        attempts.draw(
                added.get(), templates.withVariants(person, form, own.of(person), now.minus(DrawRule.USUAL_REST)));
        return new Admission.GoOn(added.get(), true);
    }

    private List<Candidate> candidates(PersonId person, Version version, Predicate<Candidate> askable) {
        return candidates.of(person, version).stream().filter(askable).toList();
    }

    /**
     * After a material change, too few items may have rested: then one is seen again, rather than no final taken. A bank
     * from which much was taken out gives a shorter form.
     */
    private List<DrawnItem> form(List<Candidate> all, Asked asked, Instant now) {
        var rule = asked.draw();
        var possible = !rule.possibleFrom(all).isAfter(now);
        return (possible ? rule : rule.withoutRest()).draw(all, now, chance);
    }
}
