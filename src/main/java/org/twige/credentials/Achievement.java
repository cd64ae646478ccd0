package org.twige.credentials;

import java.util.List;

/**
 * What a credential says was achieved, in one language.
 *
 * @param version the key of the course's version
 * @param slug the short name of the course
 * @param edition the author's name for the version, e.g. {@code 2026.1}
 * @param criteria what had to be done
 * @param outcomes what the holder can do
 */
record Achievement(
        String version,
        String slug,
        String edition,
        String title,
        String summary,
        String criteria,
        List<CanDo> outcomes) {

    /** One thing that the holder can do: its code in the course, and a sentence. */
    record CanDo(String code, String text) {}
}
