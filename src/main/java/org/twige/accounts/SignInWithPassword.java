package org.twige.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.people.People;

/** Decides whether a staff number and a password belong together; who does not exist is answered just the same. */
@Component
class SignInWithPassword {

    private static final UUID NOBODY = new UUID(0, 0);

    private final People people;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Tries tries;

    SignInWithPassword(People people, Accounts accounts, PasswordHashes hashes, Tries tries) {
        this.people = people;
        this.accounts = accounts;
        this.hashes = hashes;
        this.tries = tries;
    }

    /** Not one transaction: no connection waits while a password is hashed. */
    Proof with(StaffNumber staffNo, String password) {
        var locked = tries.begin(Door.SIGN_IN, staffNo.value());
        if (locked.isPresent()) {
            return new Proof.Locked(locked.get());
        }
        var person = people.byStaffNumber(staffNo.value());
        var hash = accounts.passwordOf(person.map(known -> known.id().value()).orElse(NOBODY));
        if (!hashes.matches(password, hash)) {
            return new Proof.Wrong();
        }
        tries.succeed(Door.SIGN_IN, staffNo.value());
        return new Proof.Right(person.orElseThrow().id());
    }
}
