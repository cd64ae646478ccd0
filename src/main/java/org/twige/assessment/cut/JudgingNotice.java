package org.twige.assessment.cut;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a judge beside their training that there is something to judge now. */
@Component
class JudgingNotice implements MyNotice {

    private final JudgesAsked asked;

    JudgingNotice(JudgesAsked asked) {
        this.asked = asked;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return asked.isAsked(me.person())
                ? List.of(new Notice("assessment.cut.judging.notice", "assessment.cut.judging.read", "/judging"))
                : List.of();
    }
}
