package org.twige.assessment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Version;
import org.twige.learning.FinalAlongRule;
import org.twige.people.PersonId;

/** Gives a final to a phone, where the person's mandates allow it. */
@Component
class TakeAlong {

    private final FinalAlongRule rule;
    private final OpenAttempt opening;
    private final Attempts attempts;
    private final DaysAlong days;
    private final Clock clock;

    TakeAlong(FinalAlongRule rule, OpenAttempt opening, Attempts attempts, DaysAlong days, Clock clock) {
        this.rule = rule;
        this.opening = opening;
        this.attempts = attempts;
        this.days = days;
        this.clock = clock;
    }

    boolean isAllowed(PersonId person, Version version) {
        return rule.allows(person, version.course());
    }

    /**
     * The attempt that the phone has now: a new one, or again the one that it took before. It asks nothing about the results of
     * exercises, because these cannot be read without internet.
     *
     * @return empty if the person may not begin now, or answers a final elsewhere
     */
    @Transactional
    Optional<AttemptId> take(PersonId person, Version version, String language, UUID device) {
        if (!isAllowed(person, version)) {
            return Optional.empty();
        }
        return switch (opening.open(person, version, language, item -> !item.isOwn())) {
            case Admission.GoOn(var attempt, var fresh)
            when fresh -> {
                attempts.giveTo(device, attempt, days.from(clock.instant()));
                yield Optional.of(attempt);
            }
            case Admission.OnPhone phone ->
                Optional.of(phone.attempt()).filter(attempt -> has(person, attempt, device));
            default -> Optional.empty();
        };
    }

    private boolean has(PersonId person, AttemptId attempt, UUID device) {
        return attempts.find(person, attempt)
                .filter(found -> device.equals(found.device()))
                .isPresent();
    }
}
