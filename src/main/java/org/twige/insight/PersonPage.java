package org.twige.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.people.Institution;
import org.twige.people.Person;
import org.twige.web.Frame;
import org.twige.web.Role;

/** One person as the officials in charge see them. */
record PersonPage(
        Person person,
        @Nullable Institution institution,
        Histories.SignIn signIn,
        List<Histories.Held> duties,
        List<PersonPapers.Case> cases,
        List<PersonPapers.Proof> proofs,
        List<Histories.Fact> facts) {

    /** Who decides about records and identity numbers is led to them. */
    boolean mayDecide(Frame frame) {
        return frame.is(Role.PROGRAMME_OFFICE) || frame.is(Role.COORDINATOR);
    }
}
