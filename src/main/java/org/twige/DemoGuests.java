package org.twige;

import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.twige.accounts.DemoPerson;
import org.twige.accounts.DemoSignIns;
import org.twige.web.Role;

/** Lets in whoever looks at an invented nation: sign-ins, and something that waits for them. */
@Component
@ConditionalOnBean(DemoClock.class)
class DemoGuests {

    private final DemoPeople people;
    private final DemoSignIns signIns;
    private final DemoProofs proofs;

    DemoGuests(DemoPeople people, DemoSignIns signIns, DemoProofs proofs) {
        this.people = people;
        this.signIns = signIns;
        this.proofs = proofs;
    }

    /** One sign-in per role, one for a learner in the middle of the course, and so many for learners who never came. */
    void signIns(int newcomers) {
        var all = new ArrayList<>(people.everyRole());
        var known = all.stream().map(DemoPerson::person).collect(Collectors.toSet());
        people.newcomers(newcomers + known.size()).stream()
                .filter(somebody -> !known.contains(somebody.person()))
                .limit(newcomers)
                .forEach(all::add);
        signIns.make(all);
    }

    /** Issuers elsewhere that count, and a proof that the learner with the sign-in has shown. */
    void proofs(UUID programmeOffice) {
        var rule = proofs.accept(programmeOffice);
        people.everyRole().stream()
                .filter(somebody -> somebody.role() == Role.LEARNER)
                .forEach(learner -> proofs.bring(learner.person(), rule));
    }
}
