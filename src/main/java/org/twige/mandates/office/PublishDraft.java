package org.twige.mandates.office;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;

/** Publishes a draft, the first version of its mandate or a changed one, exactly as it was looked at. */
@Component
class PublishDraft {

    private final Drafts drafts;
    private final PublishedMandates mandates;
    private final PublishVersion publish;

    PublishDraft(Drafts drafts, PublishedMandates mandates, PublishVersion publish) {
        this.drafts = drafts;
        this.mandates = mandates;
        this.publish = publish;
    }

    /**
     * Publishes it.
     *
     * @param number of the version as which it was looked at
     * @return false when the draft, or what it changes, is not as it was seen any more, or is published already
     */
    @Transactional
    boolean publish(MandateId mandate, String seen, int number, UUID by) {
        var version = drafts.take(mandate)
                .filter(draft -> draft.isAsSeen(seen))
                .map(draft -> draft.changing(mandates.newest(mandate).orElse(null)))
                .filter(next -> next.number() == number);
        var published = version.flatMap(next -> publish.publish(next, by));
        published.ifPresent(_ -> drafts.remove(mandate));
        return published.isPresent();
    }
}
