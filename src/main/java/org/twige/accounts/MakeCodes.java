package org.twige.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Makes activation codes, for letters and messages: the way to a first password, and back after a forgotten one. */
@Component
public class MakeCodes {

    /** How many codes can be made at once. */
    public static final int MOST = 200;

    /** How long a code is good. */
    public static final Duration VALID = Duration.ofDays(60);

    private static final UUID NOBODY = new UUID(0, 0);

    private final ActivationCodes codes;
    private final Tries tries;
    private final Audit audit;
    private final Institutions institutions;
    private final Responsibilities responsibilities;

    MakeCodes(
            ActivationCodes codes,
            Tries tries,
            Audit audit,
            Institutions institutions,
            Responsibilities responsibilities) {
        this.codes = codes;
        this.tries = tries;
        this.audit = audit;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
    }

    /**
     * Makes a new code for each of these people; older codes stop being good.
     *
     * @param persons at most {@link #MOST}; who is outside the scope, has left, has no staff number, or answers for
     *     others more than the official does, or at all where the official acts in an emergency, is passed over
     * @return the codes as they are to be typed, in the order of the list; they cannot be read again
     */
    @Transactional
    public Map<PersonId, String> of(Scope scope, List<PersonId> persons, SignedIn by) {
        if (persons.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " codes at once");
        }
        var drawn = new LinkedHashMap<UUID, ActivationCode>();
        persons.forEach(person -> drawn.put(person.value(), ActivationCode.random()));
        var given = responsibilities.givenTo(by, CodeRule.officials());
        var staffNumbers = codes.keep(
                drawn, scope, given, CodeRule.guardedFrom(by), by.person().toString());
        tries.forget(staffNumbers.values());
        audit.record(new Act(
                by.person().toString(),
                "accounts.codes-made",
                "person:" + by.person(),
                Map.of("asked", String.valueOf(persons.size()), "made", String.valueOf(staffNumbers.size()))));
        var made = new LinkedHashMap<PersonId, String>();
        drawn.forEach((person, code) -> {
            if (staffNumbers.containsKey(person)) {
                made.put(new PersonId(person), code.grouped());
            }
        });
        return made;
    }

    /** Makes a new code for one person in service, for the operator at the command line. */
    @Transactional
    String forOperator(Person person) {
        var code = ActivationCode.random();
        var by = "system:operator";
        var nation = new Scope(
                NOBODY,
                institutions.find(institutions.root()).map(Institution::path).stream()
                        .toList());
        var made = codes.keep(Map.of(person.id().value(), code), nation, nation, List.of(), by);
        tries.forget(made.values());
        audit.record(new Act(by, "accounts.codes-made", "person:" + person.id(), Map.of("asked", "1", "made", "1")));
        return code.grouped();
    }
}
