package org.twige.credentials.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.credentials.evidence.Evidence.State;
import org.twige.credentials.rules.IssuerRule;
import org.twige.people.PersonId;

/** Takes a proof from elsewhere: keeps it, checks it, and lets it wait for a person unless its rule says otherwise. */
@Component
class SendEvidence {

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final EvidenceTwins twins;
    private final CheckEvidence check;
    private final KeepEvidence keep;
    private final DecideEvidence decide;

    SendEvidence(
            EvidenceRecords records,
            EvidenceHappenings happenings,
            EvidenceTwins twins,
            CheckEvidence check,
            KeepEvidence keep,
            DecideEvidence decide) {
        this.records = records;
        this.happenings = happenings;
        this.twins = twins;
        this.check = check;
        this.keep = keep;
        this.decide = decide;
    }

    /** What became of it: kept, now or before; or the same file had been refused. */
    sealed interface Answer {
        record Kept(UUID evidence) implements Answer {}

        record RefusedBefore(UUID evidence) implements Answer {}
    }

    /**
     * Keeps it once, however often it is sent.
     *
     * @param replaces the one that it is better than, as the form says
     */
    @Transactional
    Answer send(PersonId person, IssuerRule rule, LocalDate completedOn, @Nullable UUID replaces, Sent sent) {
        var reading = sent.reading();
        records.waitForTheirTurn();
        var known = records.sent(person, rule.course(), reading.sha256());
        if (known.isPresent()) {
            return before(known.get());
        }
        var id = keep.keep(person, rule, completedOn, bettered(person, replaces), reading);
        var found = twins.find(id);
        var findings = check.check(sent, rule, person, completedOn, found);
        happenings.add(id, findings);
        if (found.isEmpty() && !Sampling.needsPerson(rule, person, findings)) {
            decide.byRule(id);
        }
        return new Answer.Kept(id);
    }

    /** The refused one that this replaces; null when it is not theirs, not refused, or replaced already. */
    private @Nullable UUID bettered(PersonId person, @Nullable UUID replaces) {
        return Optional.ofNullable(replaces)
                .flatMap(id -> records.own(person, id))
                .filter(refused -> refused.state() == State.REFUSED && !records.isReplaced(refused.id()))
                .map(Evidence::id)
                .orElse(null);
    }

    private static Answer before(Evidence known) {
        return known.state() == State.REFUSED ? new Answer.RefusedBefore(known.id()) : new Answer.Kept(known.id());
    }
}
