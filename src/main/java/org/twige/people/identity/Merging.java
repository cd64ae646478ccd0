package org.twige.people.identity;

import java.util.UUID;

/** What became of the wish to merge two records. */
sealed interface Merging {

    /** They are one from now on. */
    record Done(UUID merge) implements Merging {}

    /** A second official has to agree. */
    record Waits(UUID merge, Merge.Second why) implements Merging {}

    record Refused(MergeRule broken) implements Merging {}
}
