package org.twige.learning.paper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a person for two weeks that answers of theirs were typed in from paper, or were taken back. */
@Component
class WorksheetNotice implements MyNotice {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Worksheets worksheets;
    private final Clock clock;

    WorksheetNotice(Worksheets worksheets, Clock clock) {
        this.worksheets = worksheets;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return worksheets.isCountedSince(
                        new PersonId(me.person()), clock.instant().minus(TWO_WEEKS))
                ? List.of(new Notice("learning.paper.notice", "learning.paper.notice.read", "/my-worksheets"))
                : List.of();
    }
}
