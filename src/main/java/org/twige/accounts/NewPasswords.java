package org.twige.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Says what is wrong with a password that somebody wants. */
@Component
class NewPasswords {

    private final People people;
    private final CommonPasswords common;

    NewPasswords(People people, CommonPasswords common) {
        this.people = people;
        this.common = common;
    }

    /** The key of a message; empty if the password can be taken. */
    Optional<String> objection(SignedIn me, NewPassword wanted) {
        var staffNo =
                people.find(new PersonId(me.person())).map(Person::staffNo).orElse("");
        return objection(staffNo, wanted);
    }

    /** The same for somebody who has only typed the staff number yet. */
    Optional<String> objection(String staffNo, NewPassword wanted) {
        return wanted.objection(staffNo, common);
    }
}
