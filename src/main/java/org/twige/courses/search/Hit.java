package org.twige.courses.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A place in a lesson where words were found.
 *
 * @param block the id of the piece of the lesson
 * @param excerpt some words around, with the found ones between {@link #BEGIN} and {@link #END}
 * @param like true if only similar words stand there
 */
record Hit(UUID version, UUID lesson, String block, String excerpt, boolean like) {

    /** Two signs for private use in Unicode, which no lesson contains. */
    static final char BEGIN = '\uE000';

    static final char END = '\uE001';

    /** A run of the excerpt. */
    record Run(String text, boolean found) {}

    /** The excerpt cut where words were found. */
    List<Run> runs() {
        var runs = new ArrayList<Run>();
        var parts = excerpt.split("[" + BEGIN + END + "]", -1);
        for (var at = 0; at < parts.length; at++) {
            if (!parts[at].isEmpty()) {
                runs.add(new Run(parts[at], at % 2 == 1));
            }
        }
        return runs;
    }
}
