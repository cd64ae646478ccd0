package org.twige.credentials.reading;

import java.util.Optional;

/**
 * What was found in a file.
 *
 * @param text everything that can be read in it; empty for a photo
 * @param picture of its first pages; empty for a badge without one
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Reading(
        FileKind kind, byte[] original, String sha256, String text, Optional<Picture> picture, Optional<Badge> badge) {}
