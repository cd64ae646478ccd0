package org.twige.people.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a list that is uploaded.
 *
 * @param partial {@code true} when it holds only some of the people
 * @param source the key of a known source, or empty
 * @param sourceName the name of a new source, or empty
 */
record UploadForm(
        @Nullable String partial,
        @Nullable String source,
        @Nullable String sourceName) {

    static final UploadForm EMPTY = new UploadForm(null, null, null);

    boolean isPartial() {
        return "true".equals(partial);
    }

    String chosen() {
        return source == null ? "" : source;
    }

    String newName() {
        return sourceName == null ? "" : sourceName;
    }
}
