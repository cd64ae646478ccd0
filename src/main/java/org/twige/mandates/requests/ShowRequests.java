package org.twige.mandates.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.PersonId;

/** Shows a person what was asked about the own duties, by whom it was decided, and why: nothing is hidden. */
@Component
public class ShowRequests {

    private final Requests requests;
    private final LedgerClock clock;

    ShowRequests(Requests requests, LedgerClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Everything that was asked about one own duty, the newest first. */
    public List<Request> ofDuty(PersonId person, UUID duty) {
        return requests.ownOfDuty(person.value(), duty, clock.now().on());
    }

    /** The own duties about which something is asked and not decided. */
    public Set<UUID> waiting(PersonId person) {
        return requests.waitingOf(person.value());
    }
}
