package org.twige.accounts;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.People;
import org.twige.people.PersonId;

/** Sets a password, ends the sign-ins that rest on an older one, and puts it on record. */
@Component
class ChoosePassword {

    private final Accounts accounts;
    private final ActivationCodes codes;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ChoosePassword(Accounts accounts, ActivationCodes codes, People people, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the code of a letter; false if somebody else used it just now. */
    @Transactional
    boolean withCode(PersonId person, ActivationCode code, String hash, String language) {
        var now = clock.instant();
        if (!codes.use(person, code, now)) {
            return false;
        }
        accounts.choose(person, hash, now);
        people.speak(person, language);
        record(person, "accounts.activated");
        return true;
    }

    /** By somebody who knew the old one. */
    @Transactional
    void instead(PersonId person, String hash) {
        accounts.choose(person, hash, clock.instant());
        record(person, "accounts.password-changed");
    }

    /** Ends every sign-in of the person, this one too. */
    @Transactional
    void signOutEverywhere(PersonId person) {
        accounts.endSignIns(person.value());
        record(person, "accounts.signed-out-everywhere");
    }

    private void record(PersonId person, String kind) {
        audit.record(new Act(person.toString(), kind, "person:" + person, Map.of()));
    }
}
