package org.twige.credentials.evidence;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.twige.credentials.evidence.Finding.Kind;
import org.twige.credentials.rules.IssuerRule;
import org.twige.people.PersonId;

/** Whether a person has to look at a proof before it counts. */
final class Sampling {

    private static final Set<Kind> WORDS = Set.of(Kind.NAMES, Kind.DATE, Kind.ISSUER, Kind.TITLE);

    private Sampling() {}

    static boolean needsPerson(IssuerRule rule, PersonId person, List<Finding> findings) {
        var plain = findings.stream().noneMatch(finding -> finding.outcome() == Finding.Outcome.FAILED)
                && findings.stream()
                        .filter(finding -> WORDS.contains(finding.kind()))
                        .allMatch(Finding::passed);
        var percent = rule.samplePercent();
        return !plain
                || switch (rule.review()) {
                    case ALWAYS -> true;
                    case SAMPLE -> percent == null || isDrawn(rule, person, percent);
                    case SIGNED ->
                        findings.stream().noneMatch(finding -> finding.kind() == Kind.SIGNATURE && finding.passed());
                };
    }

    /** The same for the same person and rule, however often they send: nobody can try until they are not drawn. */
    static boolean isDrawn(IssuerRule rule, PersonId person, int percent) {
        var hash = HexFormat.of().parseHex(EvidenceTwins.hash(rule.rule() + " " + person.value()));
        return Math.floorMod(ByteBuffer.wrap(hash).getLong(), 10_000L) < percent * 100L;
    }
}
