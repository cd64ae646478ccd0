package org.twige.labs.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.labs.detect.Finding;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;

/** Lets colleagues elsewhere read a learner's request without a name, if the learner wants it and the check finds nothing. */
@Component
class ShareRequest {

    private final DataClassCheck check;
    private final Writers writers;
    private final SharedRequests shared;
    private final Clock clock;

    ShareRequest(DataClassCheck check, Writers writers, SharedRequests shared, Clock clock) {
        this.check = check;
        this.writers = writers;
        this.shared = shared;
        this.clock = clock;
    }

    /** What was found; then nothing is shared, and what was shared before is taken back. */
    @Transactional
    List<Finding> share(PersonId person, Round round, AskingTask task, String words) {
        var findings = check.find(words, person);
        if (!findings.isEmpty()) {
            shared.takeBack(person, round.id());
            return findings;
        }
        var same = shared.ofRound(person, round.id())
                .filter(before -> before.removed() != null || before.words().equals(words.strip()))
                .isPresent();
        if (!same) {
            var request =
                    new SharedRequest(UUID.randomUUID(), task.name(), task.language(), words.strip(), false, null);
            shared.share(person, writers.institution(person).orElse(null), round.id(), request, clock.instant());
        }
        return findings;
    }

    void takeBack(PersonId person, Round round) {
        shared.takeBack(person, round.id());
    }

    Optional<SharedRequest> ofRound(PersonId person, Round round) {
        return shared.ofRound(person, round.id());
    }

    List<List<String>> marks(SharedRequest request) {
        return shared.marks(request.id());
    }
}
