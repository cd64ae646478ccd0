package org.twige.credentials.evidence;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.credentials.EvidenceRevoked;
import org.twige.credentials.EvidenceVerified;
import org.twige.credentials.evidence.Evidence.State;

/** Decides about a proof: once, whoever is faster, with the reason that the person reads. */
@Component
class DecideEvidence {

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final Country country;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecideEvidence(
            EvidenceRecords records,
            EvidenceHappenings happenings,
            Country country,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.happenings = happenings;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** What a reviewer can do. */
    enum Decision {
        ACCEPT,
        REFUSE,
        KEEP,
        REVOKE
    }

    /** False when it is not in the state that the decision is about: somebody was faster. */
    @Transactional
    boolean decide(
            Evidence evidence, Decision decision, UUID by, @Nullable RefusalReason reason, @Nullable String words) {
        return switch (decision) {
            case ACCEPT ->
                move(evidence, State.CLAIMED, State.VERIFIED, said(Happening.Kind.VERIFIED, by, null, words));
            case REFUSE ->
                move(evidence, State.CLAIMED, State.REFUSED, said(Happening.Kind.REFUSED, by, reason, words));
            case REVOKE ->
                move(evidence, State.VERIFIED, State.REFUSED, said(Happening.Kind.REVOKED, by, reason, words));
            case KEEP -> records.keep(evidence.id()) && written(evidence, said(Happening.Kind.KEPT, by, null, words));
        };
    }

    /** Verified because its rule says so, and nobody was drawn to look at it. */
    @Transactional
    void byRule(UUID id) {
        var verified = Happening.of(Happening.Kind.VERIFIED, clock.instant(), null);
        records.find(id).ifPresent(evidence -> move(evidence, State.CLAIMED, State.VERIFIED, verified));
    }

    /** The person takes it back; false when it was decided before. */
    @Transactional
    boolean withdraw(Evidence evidence) {
        var taken = Happening.of(
                Happening.Kind.WITHDRAWN, clock.instant(), evidence.person().value());
        return move(evidence, State.CLAIMED, State.WITHDRAWN, taken);
    }

    private Happening said(Happening.Kind kind, UUID by, @Nullable RefusalReason reason, @Nullable String words) {
        return new Happening(
                kind, clock.instant(), by, reason, words == null || words.isBlank() ? null : words.strip());
    }

    private boolean move(Evidence evidence, State from, State to, Happening happening) {
        if (!records.move(evidence.id(), from, to, clock.instant())) {
            return false;
        }
        if (happening.kind() == Happening.Kind.VERIFIED) {
            events.publishEvent(
                    new EvidenceVerified(evidence.id(), evidence.person(), evidence.course(), evidence.completedOn()));
        }
        if (happening.kind() == Happening.Kind.REVOKED) {
            events.publishEvent(
                    new EvidenceRevoked(evidence.id(), evidence.person(), evidence.course(), country.today(clock)));
        }
        return written(evidence, happening);
    }

    private boolean written(Evidence evidence, Happening happening) {
        happenings.add(evidence.id(), happening);
        var details = new HashMap<>(Map.of("person", evidence.person().value().toString()));
        Optional.ofNullable(happening.reason()).ifPresent(reason -> details.put("reason", reason.name()));
        audit.record(new Act(
                Optional.ofNullable(happening.by()).map(UUID::toString).orElse("system:issuer-rule"),
                "evidence." + happening.kind().name().toLowerCase(Locale.ROOT),
                "evidence:" + evidence.id(),
                details));
        return true;
    }
}
