package org.twige.assessment.sitting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.people.Scope;

/** Shows who could still be on the list of a sitting. */
@Component
class ShowInvitees {

    private final Sittings sittings;
    private final Invitees invitees;

    ShowInvitees(Sittings sittings, Invitees invitees) {
        this.sittings = sittings;
        this.invitees = invitees;
    }

    Optional<PeoplePage> show(Scope scope, UUID id, String words) {
        return sittings.within(scope, id).map(sitting -> new PeoplePage(sitting, invitees.of(scope, id, words), words));
    }
}
