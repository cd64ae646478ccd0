package org.twige.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.accounts.Accounts.Newcomer;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;

/** Makes codes for the people of a branch, where no official is: its operator hands them out. */
@Component
class MakeBranchCodes {

    private final Accounts accounts;
    private final ActivationCodes codes;
    private final Tries tries;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Audit audit;

    MakeBranchCodes(
            Accounts accounts,
            ActivationCodes codes,
            Tries tries,
            Institutions institutions,
            Responsibilities responsibilities,
            Audit audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.tries = tries;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.audit = audit;
    }

    /**
     * New codes; older ones of these people stop being good.
     *
     * @param staffNo of one person, who may have a password; empty for everybody who has none
     * @return the codes as they are to be typed; none where there is an administrator, because that is no branch
     */
    @Transactional
    Map<Newcomer, String> make(String staffNo) {
        if (responsibilities.holders(Role.ADMINISTRATOR) > 0) {
            return Map.of();
        }
        var drawn = new LinkedHashMap<UUID, ActivationCode>();
        var people = accounts.newcomers(staffNo.strip());
        people.forEach(person -> drawn.put(person.id(), ActivationCode.random()));
        var here = new Scope(
                new UUID(0, 0),
                institutions.find(institutions.root()).map(Institution::path).stream()
                        .toList());
        var kept = codes.keep(drawn, here, here, List.of(), "system:operator");
        tries.forget(kept.values());
        audit.record(new Act(
                "system:operator",
                "accounts.codes-made",
                "system:branch",
                Map.of("asked", String.valueOf(people.size()), "made", String.valueOf(kept.size()))));
        var made = new LinkedHashMap<Newcomer, String>();
        for (var person : people) {
            var code = drawn.get(person.id());
            if (code != null && kept.containsKey(person.id())) {
                made.put(person, code.grouped());
            }
        }
        return made;
    }
}
