package org.twige.border;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param name as the sender called it, for showing only
 * @param sha256 of the bytes, in hexadecimal
 */
public record StoredFile(UUID id, String name, String mediaType, long bytes, String sha256) {}
