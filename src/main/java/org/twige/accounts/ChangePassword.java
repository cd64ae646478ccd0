package org.twige.accounts;

import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Lets a signed-in person who knows the password choose another. */
@Component
class ChangePassword {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final ChoosePassword choose;
    private final Tries tries;

    ChangePassword(Accounts accounts, PasswordHashes hashes, ChoosePassword choose, Tries tries) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.choose = choose;
        this.tries = tries;
    }

    /** Compares the current password, then sets the new one, which keeps to the rules already. */
    Proof of(SignedIn me, String current, String password) {
        var who = me.person().toString();
        var locked = tries.begin(Door.PASSWORD, who);
        if (locked.isPresent()) {
            return new Proof.Locked(locked.get());
        }
        if (!hashes.matches(current, accounts.passwordOf(me.person()))) {
            return new Proof.Wrong();
        }
        var person = new PersonId(me.person());
        choose.instead(person, hashes.of(password));
        tries.succeed(Door.PASSWORD, who);
        return new Proof.Right(person);
    }
}
