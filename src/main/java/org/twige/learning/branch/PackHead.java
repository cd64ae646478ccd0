package org.twige.learning.branch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself.
 *
 * @param tables of the release that made it
 * @param number counts the packs of a branch, from 1
 * @param institution the names of the institution, by language
 * @param validUntil the last day on which it can be opened
 */
record PackHead(
        UUID pack,
        @Nullable String tables,
        int number,
        UUID branch,
        Map<String, String> institution,
        Instant madeAt,
        LocalDate validUntil) {

    static final String NAME = "pack.json";
    static final String PEOPLE = "people.json";
    static final String COURSES = "courses/";
}
