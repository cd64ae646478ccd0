package org.twige.mandates.office;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;

/** Begins, changes and discards the draft of a mandate; who looked at an older state of it changes nothing. */
@Component
class WriteDraft {

    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    WriteDraft(Drafts drafts, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** For everybody, until a group is named; a form that is sent twice begins one mandate. */
    @Transactional
    void begin(MandateId mandate, Terms terms, UUID by) {
        if (drafts.start(mandate, terms, AudienceRule.everybody(), clock.instant(), by)) {
            audit.record(new Act(by.toString(), "mandate.drafted", "mandate:" + mandate, Map.of()));
        }
    }

    /** False when somebody changed, published or discarded the draft in between. */
    @Transactional
    boolean change(MandateId mandate, String seen, UnaryOperator<Draft> how, UUID by) {
        var draft = drafts.take(mandate).filter(found -> found.isAsSeen(seen));
        draft.map(how).ifPresent(changed -> {
            drafts.change(
                    new Draft(
                            mandate,
                            granted(draft.get().terms(), changed.terms()),
                            changed.audience(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    by);
            audit.record(new Act(by.toString(), "mandate.draft-changed", "mandate:" + mandate, Map.of()));
        });
        return draft.isPresent();
    }

    /** False when somebody changed, published or discarded the draft in between. */
    @Transactional
    boolean discard(MandateId mandate, String seen, UUID by) {
        var draft = drafts.take(mandate).filter(found -> found.isAsSeen(seen));
        draft.ifPresent(_ -> {
            drafts.remove(mandate);
            audit.record(new Act(by.toString(), "mandate.draft-discarded", "mandate:" + mandate, Map.of()));
        });
        return draft.isPresent();
    }

    /** A day before which an instrument lets nothing fall due is not typed into the form, and stays. */
    private static Terms granted(Terms before, Terms after) {
        var granted = before.due().notBefore();
        var due = after.due();
        return granted == null || due.date() != null || due.notBefore() != null
                ? after
                : new Terms(
                        after.names(),
                        after.instrument(),
                        after.courses(),
                        due.extendedTo(granted),
                        after.finalAlong());
    }
}
