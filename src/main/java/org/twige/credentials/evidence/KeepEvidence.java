package org.twige.credentials.evidence;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFiles;
import org.twige.credentials.reading.Picture;
import org.twige.credentials.reading.Reading;
import org.twige.credentials.rules.IssuerRule;
import org.twige.people.PersonId;

/** Keeps a proof as claimed, with its file as it came and its picture made anew. */
@Component
class KeepEvidence {

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final StoredFiles files;
    private final Audit audit;
    private final Clock clock;

    KeepEvidence(EvidenceRecords records, EvidenceHappenings happenings, StoredFiles files, Audit audit, Clock clock) {
        this.records = records;
        this.happenings = happenings;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID keep(PersonId person, IssuerRule rule, LocalDate completedOn, @Nullable UUID replaces, Reading reading) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var original = store(reading.original(), "evidence", reading.kind().mediaType());
        var picture = reading.picture()
                .map(Picture::png)
                .map(png -> store(png, "picture of evidence", "image/png"))
                .orElse(null);
        var until = rule.validUntil(completedOn);
        records.add(
                new EvidenceRecords.New(
                        id, person, rule.course(), rule.id(), replaces, original, picture, completedOn, until, now),
                reading);
        happenings.add(id, Happening.of(Happening.Kind.SENT, now, person.value()));
        audit.record(new Act(
                person.value().toString(),
                "evidence.sent",
                "evidence:" + id,
                Map.of("sha256", reading.sha256(), "issuer-rule", rule.id().toString())));
        return id;
    }

    private UUID store(byte[] bytes, String name, String mediaType) {
        return files.store(new ByteArrayInputStream(bytes), name, mediaType, Long.MAX_VALUE)
                .id();
    }
}
