package org.twige.labs.asking;

import java.util.UUID;

/**
 * A request that its writer lets others read.
 *
 * @param reported somebody reported it, and nobody but the writer sees it any more
 */
record SharedRequest(UUID id, String task, String language, String words, boolean reported) {}
