package org.twige.mandates.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.mandates.MandateId;

/** Tells an office what mandates say. */
@Component
public class PublishedMandates {

    private final Versions versions;

    PublishedMandates(Versions versions) {
        this.versions = versions;
    }

    /** What a mandate says now; empty before its first publication. */
    public Optional<MandateVersion> newest(MandateId mandate) {
        return versions.newest(mandate);
    }

    /** What every mandate says now, the latest published first. */
    public List<MandateVersion> all() {
        return versions.published();
    }

    /** One version of a mandate by its number. */
    public Optional<MandateVersion> numbered(MandateId mandate, int number) {
        return versions.numbered(mandate, number);
    }
}
