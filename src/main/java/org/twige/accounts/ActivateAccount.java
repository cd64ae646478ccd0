package org.twige.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.people.People;
import org.twige.people.Person;

/** Lets somebody who holds a code choose a password, once. */
@Component
class ActivateAccount {

    private static final UUID NOBODY = new UUID(0, 0);

    private final People people;
    private final ActivationCodes codes;
    private final PasswordHashes hashes;
    private final ChoosePassword choose;
    private final Tries tries;

    ActivateAccount(People people, ActivationCodes codes, PasswordHashes hashes, ChoosePassword choose, Tries tries) {
        this.people = people;
        this.codes = codes;
        this.hashes = hashes;
        this.choose = choose;
        this.tries = tries;
    }

    /**
     * Uses the code and sets the password.
     *
     * @param password keeps to the rules already
     * @param language of the page on which it is chosen; it becomes the person's own
     */
    Proof with(StaffNumber staffNo, String typed, String password, String language) {
        var locked = tries.begin(Door.ACTIVATION, staffNo.value());
        if (locked.isPresent()) {
            return new Proof.Locked(locked.get());
        }
        var person = people.byStaffNumber(staffNo.value()).filter(known -> known.state() != Person.State.LEFT);
        var code = ActivationCode.typed(typed).orElseGet(ActivationCode::random);
        var isGood = codes.isGood(person.map(known -> known.id().value()).orElse(NOBODY), code);
        if (person.isEmpty() || !isGood) {
            return new Proof.Wrong();
        }
        var id = person.get().id();
        if (!choose.withCode(id, code, hashes.of(password), language)) {
            return new Proof.Wrong();
        }
        tries.succeed(Door.ACTIVATION, staffNo.value());
        tries.succeed(Door.SIGN_IN, staffNo.value());
        return new Proof.Right(id);
    }
}
