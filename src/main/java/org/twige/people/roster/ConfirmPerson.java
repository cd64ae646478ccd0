package org.twige.people.roster;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Records that somebody whom a list lacked still works where they did. */
@Component
class ConfirmPerson {

    private final Unconfirmed unconfirmed;
    private final Audit audit;

    ConfirmPerson(Unconfirmed unconfirmed, Audit audit) {
        this.unconfirmed = unconfirmed;
        this.audit = audit;
    }

    /** False when nobody is asked about under this key. */
    @Transactional
    boolean confirm(Scope scope, UUID person) {
        if (!unconfirmed.confirm(scope, person)) {
            return false;
        }
        audit.record(new Act(scope.person().toString(), "person.confirmed", "person:" + person, Map.of()));
        return true;
    }
}
