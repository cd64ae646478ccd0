package org.twige.people.roster;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.RosterApplied;

/** Tells that a list took effect: to the record, and to whoever follows lists if anything happened to anybody. */
@Component
class AnnounceRoster {

    private final Audit audit;
    private final ApplicationEventPublisher events;

    AnnounceRoster(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void announce(RosterBatch batch, boolean happened) {
        if (happened) {
            events.publishEvent(new RosterApplied(batch.id(), batch.extractOn()));
        }
        audit.record(new Act(actor(batch), "roster.applied", "import:" + batch.id(), details(batch)));
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
