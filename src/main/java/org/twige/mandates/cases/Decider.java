package org.twige.mandates.cases;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * An official who wants to decide.
 *
 * @param levels how far from the root each responsibility lies that covers the person; empty without any
 * @param personsLevels the same of the responsibilities of the person about whom it is
 */
record Decider(UUID person, List<Integer> levels, List<Integer> personsLevels, boolean programmeOffice) {

    /** The highest of them; only for somebody who has one. */
    int level() {
        return Collections.min(levels);
    }
}
