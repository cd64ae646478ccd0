package org.twige.mandates.office;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;

/** Moves the due date of a mandate by a second instrument. */
@Component
class ExtendMandate {

    private final PublishedMandates mandates;
    private final PublishVersion publish;

    ExtendMandate(PublishedMandates mandates, PublishVersion publish) {
        this.mandates = mandates;
        this.publish = publish;
    }

    /**
     * Publishes the extension.
     *
     * @param number of the version to publish
     * @return true when that version says this now, also when the form was sent twice; false when another was published
     */
    @Transactional
    boolean extend(MandateId mandate, int number, UUID instrument, Extension extension, UUID by) {
        mandates.newest(mandate)
                .filter(before -> before.number() == number - 1)
                .ifPresent(before -> publish.publish(NewVersion.extending(before, instrument, extension), by));
        return mandates.newest(mandate)
                .filter(now -> says(now, number, instrument, extension))
                .isPresent();
    }

    private static boolean says(MandateVersion version, int number, UUID instrument, Extension extension) {
        return version.number() == number
                && (extension instanceof Extension.ForPart
                        || version.instrument().equals(instrument))
                && extension.equals(version.extension());
    }
}
