package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a person beside their training that they are asked to a check in a room. */
@Component
class SittingNotice implements MyNotice {

    private final MySittings mine;
    private final Clock clock;

    SittingNotice(MySittings mine, Clock clock) {
        this.mine = mine;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return mine.of(new PersonId(me.person()), clock.instant()).isEmpty()
                ? List.of()
                : List.of(new Notice("assessment.mine.notice", "assessment.mine.read", "/my-sittings"));
    }
}
