package org.twige.learning.branch;

import org.twige.people.PersonId;

/**
 * Somebody whose name a pack of the branch carried, as they stand now.
 *
 * @param person the record that counts: another one than the pack knew, once two were merged
 */
record Member(PersonId person, Standing standing) {

    /** What became of somebody since the pack was made. */
    enum Standing {
        THERE,
        MERGED,
        MOVED,
        LEFT
    }
}
