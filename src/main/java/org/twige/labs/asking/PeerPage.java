package org.twige.labs.asking;

import org.jspecify.annotations.Nullable;
import org.twige.labs.round.Round;

/**
 * A request of somebody else, to be read.
 *
 * @param request null when there is none to read
 * @param task what its writer was asked; null with the request
 * @param mayReport false for whoever has reported as many as one person may in a day
 */
record PeerPage(
        Round round,
        @Nullable SharedRequest request,
        @Nullable AskingTask task,
        boolean mayReport) {}
