package org.twige.accounts.letters;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.twige.accounts.MakeCodes;
import org.twige.accounts.delivery.CodeSender;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Sends one person a new code; it is made at the moment of sending, so that no job and no table ever holds it. */
@Component
class SendCode {

    private static final Logger LOG = LoggerFactory.getLogger(SendCode.class);

    private final MakeCodes codes;
    private final Responsibilities responsibilities;
    private final ObjectProvider<CodeSender> senders;
    private final Country country;
    private final Clock clock;

    SendCode(
            MakeCodes codes,
            Responsibilities responsibilities,
            ObjectProvider<CodeSender> senders,
            Country country,
            Clock clock) {
        this.codes = codes;
        this.responsibilities = responsibilities;
        this.senders = senders;
        this.country = country;
        this.clock = clock;
    }

    /** A new code for each try, under the rights that the official has by then. */
    void to(PersonId person, PersonId official) {
        var roles = responsibilities.rolesOf(official, country.today(clock));
        var by = LetterRule.asCoordinator(new SignedIn(official.value(), "", "", roles, "job"));
        var code = codes.of(responsibilities.scopeOf(by), List.of(person), by).get(person);
        if (code == null) {
            LOG.info("no code for person {}: official {} may not give one", person, official);
            return;
        }
        senders.stream()
                .filter(sender -> sender.reaches(person.value()))
                .findFirst()
                .ifPresent(sender -> sender.send(person.value(), code));
    }
}
