package org.twige.people.scim;

import java.util.UUID;
import java.util.regex.Pattern;
import org.twige.people.Scope;
import org.twige.people.roster.WriteRow;

/**
 * A machine that came in with a token.
 *
 * @param name of the system behind it, e.g. {@code payroll}; what it calls people outlives its tokens
 * @param manyMayLeave true when a second official has agreed to it for today
 */
record Source(UUID token, String name, Scope scope, boolean writes, boolean manyMayLeave) {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    /** As it stands in the audit. */
    String actor() {
        return WriteRow.BY + name;
    }
}
