package org.twige.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who may give a new code, and with it the way to a new password, to people who answer for others. */
record CodeRule(Role official, List<Role> over) {

    private static final List<CodeRule> RULES = List.of(
            new CodeRule(Role.COORDINATOR, List.of(Role.LEARNER, Role.SUPERVISOR)),
            new CodeRule(Role.PROGRAMME_OFFICE, List.of(Role.LEARNER, Role.SUPERVISOR, Role.COORDINATOR, Role.AUTHOR)),
            new CodeRule(Role.ADMINISTRATOR, List.of(Role.values())));

    /** The roles that carry the right to give codes at all. */
    static List<Role> officials() {
        return RULES.stream().map(CodeRule::official).toList();
    }

    /** The roles whose holders this official may not give codes to: nobody climbs by printing a letter. */
    static List<String> guardedFrom(SignedIn official) {
        var allowed = EnumSet.noneOf(Role.class);
        RULES.stream().filter(rule -> official.is(rule.official())).forEach(rule -> allowed.addAll(rule.over()));
        return Arrays.stream(Role.values())
                .filter(role -> !allowed.contains(role))
                .map(Role::name)
                .toList();
    }
}
