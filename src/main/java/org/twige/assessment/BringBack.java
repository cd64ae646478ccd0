package org.twige.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.PhoneFinals;
import org.twige.learning.PhoneFinals.Act;
import org.twige.people.PersonId;

/** Brings a final back from a phone: it goes on online, with the same questions and all answers that have arrived. */
@Component
class BringBack {

    private final PhoneActs acts;
    private final Attempts attempts;
    private final Responses responses;
    private final Clock clock;

    BringBack(PhoneActs acts, Attempts attempts, Responses responses, Clock clock) {
        this.acts = acts;
        this.attempts = attempts;
        this.responses = responses;
        this.clock = clock;
    }

    /** False for an attempt of somebody else, or none; one that is not on a phone stays as it is. */
    @Transactional
    boolean bringBack(PersonId person, AttemptId id) {
        var attempt = attempts.lock(person, id);
        attempt.filter(Attempt::isAlong).ifPresent(found -> bringBack(person, found));
        return attempt.isPresent();
    }

    /** The same for an attempt that is locked by this transaction. */
    void bringBack(PersonId person, Attempt attempt) {
        keepAnswers(person, attempt);
        attempts.bringBack(attempt.id());
    }

    /** Makes the answers of a phone those of the attempt. */
    void keepAnswers(PersonId person, Attempt attempt) {
        var device = attempt.device();
        if (device != null) {
            last(attempt, device).values().forEach(answer -> keep(person, attempt, device, answer));
        }
    }

    /** An answer, and the moment at which it was given. */
    private record Given(Act act, Instant at) {}

    /** Of several answers to a question the last one on the phone counts that was given before handing in. */
    private Map<Integer, Given> last(Attempt attempt, UUID device) {
        var answers = acts.in(attempt, device).stream()
                .takeWhile(act -> act.question() != PhoneFinals.HANDING_IN)
                .toList();
        var moments = new PhoneTimes(attempt.openedAt(), clock.instant())
                .of(answers.stream().map(Act::at).toList());
        var last = new TreeMap<Integer, Given>();
        for (var place = 0; place < answers.size(); place++) {
            last.put(answers.get(place).question(), new Given(answers.get(place), moments.get(place)));
        }
        return last;
    }

    private void keep(PersonId person, Attempt attempt, UUID device, Given given) {
        new PhoneAnswer(given.act(), attempt.language())
                .response()
                .ifPresent(response -> responses.save(person, response, device, given.at()));
    }
}
