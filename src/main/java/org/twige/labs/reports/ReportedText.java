package org.twige.labs.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A text that a learner shared and a reader reported; it does not say who wrote or who reported it. */
record ReportedText(UUID id, Instant reportedAt, String language, String words) {

    private static final int SIGNS_OF_A_BEGINNING = 80;

    List<String> lines() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    String beginning() {
        return words.length() > SIGNS_OF_A_BEGINNING ? words.substring(0, SIGNS_OF_A_BEGINNING) + " …" : words;
    }
}
