package org.twige.credentials;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.CourseId;
import org.twige.credentials.evidence.BringEvidence;
import org.twige.credentials.evidence.NewEvidenceForm;
import org.twige.credentials.rules.IssuerRule;
import org.twige.credentials.rules.IssuerRule.Review;
import org.twige.credentials.rules.RecordIssuerRule;
import org.twige.people.PersonId;

/** The door through which an issuer elsewhere is accepted and a proof is brought, as the pages do it. */
@Component
public class ProofsElsewhere {

    private final RecordIssuerRule recordRule;
    private final BringEvidence bringEvidence;

    ProofsElsewhere(RecordIssuerRule recordRule, BringEvidence bringEvidence) {
        this.recordRule = recordRule;
        this.bringEvidence = bringEvidence;
    }

    /**
     * What counts for a course.
     *
     * @param instrument the letter that lets it count, in words
     */
    public record Accepted(CourseId course, String issuer, String title, LocalDate from, String instrument) {}

    /** The rule, under which an official looks at every proof; coordinators may do it too. */
    public UUID accept(Accepted what, UUID by) {
        var rule = new IssuerRule(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                what.course(),
                what.issuer(),
                List.of(what.issuer()),
                what.title(),
                List.of(what.title()),
                what.from(),
                null,
                null,
                Review.ALWAYS,
                null,
                true,
                null,
                what.instrument(),
                false);
        recordRule.record(rule, by);
        return rule.rule();
    }

    /**
     * Brings a file as a proof.
     *
     * @throws IllegalArgumentException naming the fields that were not right
     */
    public UUID bring(PersonId person, UUID rule, LocalDate completedOn, byte[] file) {
        var form = NewEvidenceForm.of(rule, completedOn);
        return switch (bringEvidence.bring(person, form, new ByteArrayInputStream(file))) {
            case BringEvidence.Answer.Sent(var evidence) -> evidence;
            case BringEvidence.Answer.Wrong(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
