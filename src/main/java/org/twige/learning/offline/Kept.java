package org.twige.learning.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twige.learning.offline.TimeRule.Downloads;

/**
 * What is kept of one person, and where more is kept. The database is one; a test that runs through many orders of
 * arrival has another.
 */
interface Kept {

    /** Whose the event of an id is. */
    enum Owner {
        NOBODY,
        ME,
        ANOTHER
    }

    /** A round of answers: it belongs to the device that opened it, so another device cannot add to it. */
    record Round(UUID device, UUID attempt) {}

    Owner owner(UUID event);

    /** When the person downloaded a version; empty for a version that the person never had. */
    Optional<Downloads> downloads(UUID version);

    /**
     * False when the id is taken.
     *
     * @param done when it was done: who has to do a course again does so after that, and not by what was done before
     */
    boolean add(KeptEvent event, Instant done);

    /**
     * The round of an event, and each time that its lesson was told to be done, on all devices; without what was handed in
     * or done in an earlier pass.
     */
    List<KeptEvent> around(DeviceEvent event);

    /** The rounds in a lesson that were complete before. */
    Set<Round> rounds(UUID lesson);

    /** The questions of a lesson that have an answer, wherever it was given. */
    Set<String> answered(DeviceEvent inLesson);

    /**
     * Keeps that a round is complete.
     *
     * @param counts false if it answered nothing that was not answered: then it was practice
     */
    void complete(DeviceEvent handedIn, boolean counts);

    /** Makes a response the answer to its question, unless that has one. */
    void answer(KeptEvent response);

    /** Marks the lesson as done, unless it is. */
    void finish(KeptEvent done);
}
