package org.twige.credentials.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;

/**
 * One version of what the office says about the proofs of one issuer.
 *
 * @param id of this version; {@code rule} stays the same from version to version
 * @param issuerWords phrases, one of which the proof must name as its issuer
 * @param titleWords phrases, one of which must be its title
 * @param completedUntil the last day; null while it goes on
 * @param monthsValid null for ever
 * @param samplePercent how many of a hundred are looked at; null unless {@code review} is SAMPLE
 * @param coordinators may coordinators decide about the people of their own institutions
 * @param keySet public keys as a JWK set; null when none is known
 * @param instrument the letter or order that lets it count, in words
 */
public record IssuerRule(
        UUID id,
        UUID rule,
        int version,
        CourseId course,
        String issuer,
        List<String> issuerWords,
        String title,
        List<String> titleWords,
        LocalDate completedFrom,
        @Nullable LocalDate completedUntil,
        @Nullable Integer monthsValid,
        Review review,
        @Nullable Integer samplePercent,
        boolean coordinators,
        @Nullable String keySet,
        String instrument,
        boolean ended) {

    /** Which proofs a person looks at before they count. */
    public enum Review {
        ALWAYS,
        SAMPLE,
        SIGNED
    }

    public boolean allows(LocalDate completedOn) {
        return !completedOn.isBefore(completedFrom) && (completedUntil == null || !completedOn.isAfter(completedUntil));
    }

    /** The last day on which a proof of that day holds; null for ever. */
    public @Nullable LocalDate validUntil(LocalDate completedOn) {
        return monthsValid == null ? null : completedOn.plusMonths(monthsValid).minusDays(1);
    }

    /** Does another version say the same, whatever its key? For a form that was sent twice. */
    boolean saysTheSameAs(IssuerRule other) {
        var withItsKey = new IssuerRule(
                other.id(),
                rule,
                version,
                course,
                issuer,
                issuerWords,
                title,
                titleWords,
                completedFrom,
                completedUntil,
                monthsValid,
                review,
                samplePercent,
                coordinators,
                keySet,
                instrument,
                ended);
        return withItsKey.equals(other);
    }
}
