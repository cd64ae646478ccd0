package org.twige.accounts;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.people.PersonsMerged;

/**
 * Hears that a record was merged: nobody signs in under it any more, because its record left the service, and no sign-in
 * of before comes back to life when the two are separated.
 */
@Component
class EndMergedSignIns {

    private final Accounts accounts;

    EndMergedSignIns(Accounts accounts) {
        this.accounts = accounts;
    }

    @ApplicationModuleListener
    void on(PersonsMerged told) {
        accounts.endSignIns(told.merged().value());
    }
}
