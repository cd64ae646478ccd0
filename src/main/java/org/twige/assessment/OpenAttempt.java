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
    private final Attempts attempts;
    private final Templates templates;
    private final OwnResults own;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    OpenAttempt(AdmitToFinal admission, Attempts attempts, Templates templates, OwnResults own, Clock clock) {
        this.admission = admission;
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
        var added = attempts.add(
                new NewAttempt(person, version.course(), version.id(), language, now, asked.rules(), asked.changes()));
        if (added.isEmpty()) {
            return attempts.open(person, version.course()).orElseThrow();
        }
        var form = form(person, version, asked, now);
        var figures = own.of(person);
        attempts.draw(
                added.get(),
                form.stream()
                        .map(drawn -> templates.withVariant(drawn, figures))
                        .toList());
        return added.get();
    }

    /** After a material change, too few items may have rested: then one is seen again, rather than no final taken. */
    private List<DrawnItem> form(PersonId person, Version version, Asked asked, Instant now) {
        var candidates = admission.candidates(person, version);
        var rule = asked.draw();
        var possible = !rule.possibleFrom(candidates).isAfter(now);
        var form = (possible ? rule : rule.withoutRest()).draw(candidates, now, chance);
        if (form.size() != asked.rules().items()) {
            throw new IllegalStateException("a form of " + form.size() + " items for version " + version.id());
        }
        return form;
    }
}
