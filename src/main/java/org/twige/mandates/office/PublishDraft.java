package org.twige.mandates.office;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;

/** Publishes a draft as the first version of its mandate, exactly as it was looked at. */
@Component
class PublishDraft {

    private final Drafts drafts;
    private final PublishVersion publish;

    PublishDraft(Drafts drafts, PublishVersion publish) {
        this.drafts = drafts;
        this.publish = publish;
    }

    /** False when the draft is not as it was seen any more, or is published already. */
    @Transactional
    boolean publish(MandateId mandate, String seen, UUID by) {
        var draft = drafts.take(mandate).filter(found -> found.isAsSeen(seen));
        var published = draft.flatMap(found -> publish.publish(version(found), by));
        published.ifPresent(_ -> drafts.remove(mandate));
        return published.isPresent();
    }

    private static NewVersion version(Draft draft) {
        var terms = draft.terms();
        return new NewVersion(
                draft.mandate(),
                1,
                terms.names(),
                terms.instrument(),
                terms.courses(),
                draft.audience(),
                terms.due(),
                null);
    }
}
