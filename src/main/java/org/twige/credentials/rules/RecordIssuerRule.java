package org.twige.credentials.rules;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Records the next version of a rule: what was accepted under an earlier one stays accepted. */
@Component
public class RecordIssuerRule {

    private final IssuerRules rules;
    private final Audit audit;
    private final Clock clock;

    RecordIssuerRule(IssuerRules rules, Audit audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when somebody else recorded that version first; nothing is lost. */
    @Transactional
    public boolean record(IssuerRule rule, UUID by) {
        if (!rules.add(rule, clock.instant(), by)) {
            return false;
        }
        audit.record(new Act(
                by.toString(),
                "issuer-rule.recorded",
                "issuer-rule:" + rule.rule(),
                Map.of(
                        "version", String.valueOf(rule.version()),
                        "course", rule.course().value().toString(),
                        "review", rule.review().name(),
                        "from", rule.completedFrom().toString(),
                        "ended", String.valueOf(rule.ended()))));
        return true;
    }
}
