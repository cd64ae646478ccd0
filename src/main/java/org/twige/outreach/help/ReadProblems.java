package org.twige.outreach.help;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.OfficeCount;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Whose problems somebody reads: the programme office all, coordinators what their people say of records and classes. */
@Component
class ReadProblems implements OfficeCount {

    private static final Set<Role> BY = EnumSet.of(Role.COORDINATOR);

    private final ReportedProblems problems;
    private final Responsibilities responsibilities;

    ReadProblems(ReportedProblems problems, Responsibilities responsibilities) {
        this.problems = problems;
        this.responsibilities = responsibilities;
    }

    Reach reach(SignedIn me) {
        return new Reach(me.is(Role.PROGRAMME_OFFICE), responsibilities.scopeOf(me, BY));
    }

    @Override
    public String place() {
        return "/problems";
    }

    @Override
    public int toRead(SignedIn me) {
        return Math.toIntExact(problems.count(reach(me), false));
    }

    /**
     * What a reader of problems sees.
     *
     * @param all every problem of the country
     * @param scope otherwise those of people of this part that are about no page
     */
    record Reach(boolean all, Scope scope) {}
}
