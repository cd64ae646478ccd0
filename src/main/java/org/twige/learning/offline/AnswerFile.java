package org.twige.learning.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a phone wrote into a file because it could not send it, entry by entry as they stand there. */
record AnswerFile(List<Entry> entries) {

    /** More than a phone holds after months; what is beyond goes into a second file. */
    static final int MOST_ENTRIES = 10_000;

    static final int MOST_MEGABYTES = 5;
    static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    /**
     * One entry.
     *
     * @param person whose it is, as the file says
     * @param event empty if it cannot be read
     */
    record Entry(@Nullable UUID person, Optional<DeviceEvent> event) {}

    /** What became of an entry. */
    record Row(int number, Entry entry, String outcome) {

        static final String TAKEN = "TAKEN";
        static final String NOT_YOUR_PERSON = "NOT_YOUR_PERSON";
        static final String FINAL_OF_ANOTHER = "FINAL_OF_ANOTHER";
        static final String FAILED = "FAILED";
    }
}
