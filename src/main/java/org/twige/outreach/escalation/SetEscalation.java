package org.twige.outreach.escalation;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.SignedIn;

/** Says when officials are told of late people of a mandate. */
@Component
class SetEscalation {

    private final Escalations escalations;
    private final Audit audit;
    private final Clock clock;

    SetEscalation(Escalations escalations, Audit audit, Clock clock) {
        this.escalations = escalations;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when there is no such mandate. */
    @Transactional
    public boolean set(SignedIn me, UUID mandate, EscalationForm form) {
        var after = form.afterDays();
        var share = form.sharePercent();
        if (!escalations.set(mandate, after, share, me.person(), clock.instant())) {
            return false;
        }
        audit.record(new Act(
                me.person().toString(),
                "escalation.set",
                "mandate:" + mandate,
                Map.of("after", Objects.toString(after, "never"), "share", Objects.toString(share, "never"))));
        return true;
    }
}
