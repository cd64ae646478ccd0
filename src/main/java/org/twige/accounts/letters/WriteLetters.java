package org.twige.accounts.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.accounts.MakeCodes;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Writes letters with new codes to chosen people. */
@Component
class WriteLetters {

    private final MakeCodes codes;
    private final Recipients recipients;
    private final Country country;
    private final Clock clock;

    private final String address;

    WriteLetters(
            MakeCodes codes,
            Recipients recipients,
            Country country,
            Clock clock,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.codes = codes;
        this.recipients = recipients;
        this.country = country;
        this.clock = clock;
        this.address = address;
    }

    /**
     * One letter for each person that the official may give a code to; the others get none.
     *
     * @param persons at most {@link MakeCodes#MOST}
     * @param sent how many codes go out otherwise
     */
    @Transactional
    LettersPage pile(Institution from, List<PersonId> persons, int sent, Scope scope, SignedIn by) {
        var made = codes.of(scope, persons, LetterRule.asCoordinator(by));
        var today = country.today(clock);
        var until = today.plusDays(MakeCodes.VALID.toDays() - 1);
        var letters = recipients.chosen(scope, made.keySet()).stream()
                .map(person -> letter(person, Objects.requireNonNull(made.get(new PersonId(person.person()))), until))
                .toList();
        return new LettersPage(from, address, today, letters, sent, persons.size() - letters.size());
    }

    private static Letter letter(Recipient person, String code, LocalDate until) {
        return new Letter(person.names(), person.staffNo(), person.language(), person.institution(), code, until);
    }
}
