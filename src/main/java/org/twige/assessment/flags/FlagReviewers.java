package org.twige.assessment.flags;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Says who looks at flags: the programme office, and coordinators of an institution above that of the learner. */
@Component
class FlagReviewers {

    private static final List<Role> DECIDE = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final Responsibilities responsibilities;
    private final ReplyDays days;

    FlagReviewers(Responsibilities responsibilities, ReplyDays days) {
        this.responsibilities = responsibilities;
        this.days = days;
    }

    Reviewer of(SignedIn me) {
        return new Reviewer(
                me.person(), responsibilities.scopeOf(me, DECIDE), me.is(Role.PROGRAMME_OFFICE), days.today());
    }
}
