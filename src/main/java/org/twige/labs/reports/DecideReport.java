package org.twige.labs.reports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Puts a reported text back or takes it away, with a reason that is written to the audit record. */
@Component
class DecideReport {

    private final ReportedTexts texts;
    private final Audit audit;
    private final Clock clock;

    DecideReport(ReportedTexts texts, Audit audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when no such text waits for this official. */
    @Transactional
    boolean decide(PersonId official, Scope scope, UUID text, boolean putBack, String reason) {
        var decided = texts.find(scope, official, text).isPresent()
                && (putBack ? texts.putBack(text) : texts.takeAway(text, reason, clock.instant()));
        if (decided) {
            audit.record(new Act(
                    official.value().toString(),
                    putBack ? "labs.text-put-back" : "labs.text-taken-away",
                    "shared-request:" + text,
                    Map.of("reason", reason)));
        }
        return decided;
    }
}
