package org.twige.people.roster;

import java.util.List;
import java.util.UUID;
import org.twige.people.Scope;

/**
 * Where staff lists come from again and again, for example the monthly extract of the payroll system.
 *
 * @param folder the name of its folder among those whose files are taken in by themselves
 * @param scope the paths of the subtrees that its lists may change
 * @param allowedErrors so many rows of a hundred may be stopped in a list that takes effect without an official
 */
record ListSource(UUID id, String name, String folder, List<String> scope, int allowedErrors) {

    private static final UUID NOBODY = new UUID(0, 0);

    Scope reach() {
        return new Scope(NOBODY, scope);
    }
}
