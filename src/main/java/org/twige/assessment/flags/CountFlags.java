package org.twige.assessment.flags;

import org.springframework.stereotype.Component;
import org.twige.web.OfficeCount;
import org.twige.web.SignedIn;

/** Tells officials on the page of the office how many flags and objections wait for a decision of theirs. */
@Component
class CountFlags implements OfficeCount {

    private final Flags flags;
    private final FlagReviewers reviewers;

    CountFlags(Flags flags, FlagReviewers reviewers) {
        this.flags = flags;
        this.reviewers = reviewers;
    }

    @Override
    public String place() {
        return "/flags";
    }

    @Override
    public int toRead(SignedIn me) {
        return flags.count(reviewers.of(me), true);
    }
}
