package org.twige.learning.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/**
 * One lesson on paper for one person.
 *
 * @param number of the lesson in its course
 * @param countedAt when two officials had read the same; null before
 * @param undoneBecause why it does not count, or is not used; null while it stands
 */
record Worksheet(
        UUID id,
        String code,
        PersonId person,
        String names,
        String staffNo,
        CourseId course,
        UUID version,
        UUID lesson,
        int number,
        String language,
        Instant madeAt,
        @Nullable Instant countedAt,
        boolean finished,
        @Nullable String undoneBecause,
        List<Entry> entries) {

    /**
     * What an official read from it.
     *
     * @param mine did the reader of the page type it?
     * @param by which official, under the record that is kept
     */
    record Entry(List<String> choices, UUID by, boolean mine, Instant at) {}

    /** How it stands for the official who looks at it. */
    enum State {
        /** Nobody has typed it. */
        NEW,

        /** Somebody else has typed it: the reader is to be the second. */
        SECOND,

        /** The reader has typed it: somebody else is to be the second. */
        WAITS,

        /** What was typed differs: everybody looks at the sheet again. */
        DIFFERS,
        COUNTED,
        UNDONE
    }

    State state() {
        if (undoneBecause != null) {
            return State.UNDONE;
        }
        if (countedAt != null) {
            return State.COUNTED;
        }
        var mine = entries.stream().anyMatch(Entry::mine);
        var others = entries.stream().anyMatch(entry -> !entry.mine());
        return mine && others ? State.DIFFERS : mine ? State.WAITS : others ? State.SECOND : State.NEW;
    }

    boolean isOpen() {
        return countedAt == null && undoneBecause == null;
    }

    String spoken() {
        return SheetCode.grouped(code);
    }
}
