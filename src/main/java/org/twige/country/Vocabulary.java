package org.twige.country;

import java.util.List;
import java.util.Optional;

/** The coded words of a country's administration. */
public record Vocabulary(
        List<Coded> institutionKinds,
        List<Coded> statutes,
        List<Coded> employmentTypes,
        List<Coded> postKinds,
        List<Status> statuses,
        List<Ground> grounds,
        List<Identifier> identifiers,
        String dialPrefix,
        String phonePattern) {

    /** A person's status: whether somebody with it counts in the denominator, and whether it stops the clock. */
    public record Status(String code, LocalText name, boolean counts, boolean pauses) {}

    /** A lawful ground for an exemption; at most {@code maxDays} at a time. */
    public record Ground(String code, LocalText name, boolean needsEvidence, int maxDays) {}

    /** A kind of identity number and the form it must have; an empty pattern accepts any form. */
    public record Identifier(String code, LocalText name, String pattern, String demoPattern, LocalText formatHint) {}

    public Optional<Status> status(String code) {
        return statuses.stream().filter(status -> status.code().equals(code)).findFirst();
    }
}
