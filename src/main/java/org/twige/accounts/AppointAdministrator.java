package org.twige.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.NameAdministrator;
import org.twige.people.NameAdministrator.Answer;

/** Names an administrator and makes the code with which this person chooses a password, both or nothing. */
@Component
class AppointAdministrator {

    private final NameAdministrator naming;
    private final MakeCodes codes;

    AppointAdministrator(NameAdministrator naming, MakeCodes codes) {
        this.naming = naming;
        this.codes = codes;
    }

    /** What the people said, and the code of whom they named; otherwise it is empty. */
    record Appointment(Answer answer, String code) {}

    @Transactional
    Appointment appoint(String staffNo, String names, boolean another) {
        return switch (naming.name(staffNo, names, another)) {
            case Answer.Named named -> new Appointment(named, codes.forOperator(named.person()));
            case Answer.Refused refused -> new Appointment(refused, "");
        };
    }
}
