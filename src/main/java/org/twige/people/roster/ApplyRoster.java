package org.twige.people.roster;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.RosterApplied;
import org.twige.people.roster.RosterBatch.State;

/** Lets a list take effect, whole or not at all; doing it again, after a crash too, does nothing more. */
@Component
class ApplyRoster {

    private final RosterBatches batches;
    private final RefreshRoster refreshRoster;
    private final RosterEffects effects;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyRoster(
            RosterBatches batches,
            RefreshRoster refreshRoster,
            RosterEffects effects,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.refreshRoster = refreshRoster;
        this.effects = effects;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How it ended. */
    enum Answer {
        APPLIED,
        HELD,
        NOTHING_TO_DO
    }

    @Transactional
    Answer apply(UUID id, Progress progress) {
        batches.takeTurns(true);
        var found = batches.lock(id).filter(batch -> batch.state() == State.APPLYING);
        if (found.isEmpty()) {
            return Answer.NOTHING_TO_DO;
        }
        var batch = refreshRoster.refresh(found.get(), progress);
        if (batch.count("LOSSES") > 0 && batch.confirmedBy() == null) {
            batches.hold(id, null);
            return Answer.HELD;
        }
        var happened = effects.take(batch, progress);
        batches.applied(id, batch.extractOn(), clock.instant());
        if (happened) {
            events.publishEvent(new RosterApplied(id, batch.extractOn()));
        }
        audit.record(new Act(actor(batch), "roster.applied", "import:" + id, details(batch)));
        return Answer.APPLIED;
    }

    private static String actor(RosterBatch batch) {
        return batch.confirmedBy() != null ? batch.confirmedBy() : batch.uploadedBy();
    }

    private static Map<String, String> details(RosterBatch batch) {
        var details = new TreeMap<String, String>();
        batch.counts().forEach((what, number) -> details.put(what, number.toString()));
        details.put("sha256", batch.sha256());
        details.put("extract_on", batch.extractOn().toString());
        details.put("uploaded_by", batch.uploadedBy());
        return details;
    }
}
