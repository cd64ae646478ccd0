package org.twige.learning.champions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells somebody beside their training that they were asked to be champion. */
@Component
class ChampionNotice implements MyNotice {

    private final AnswerCall call;

    ChampionNotice(AnswerCall call) {
        this.call = call;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return call.isAsked(new PersonId(me.person()))
                ? List.of(new Notice("learning.champions.notice", "learning.champions.notice.read", "/my-champions"))
                : List.of();
    }
}
