package org.twige.accounts.letters;

import java.util.EnumSet;
import java.util.Set;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Which responsibilities carry the right to give out codes; seeing people as supervisor or auditor does not. */
final class LetterRule {

    private static final Set<Role> GIVING = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

    private LetterRule() {}

    /** The official with only the roles that count here, so that the scope is theirs and no wider. */
    static SignedIn asCoordinator(SignedIn me) {
        return me.only(GIVING);
    }
}
