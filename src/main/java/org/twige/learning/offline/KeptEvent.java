package org.twige.learning.offline;

import java.time.Instant;

/**
 * An event that is kept.
 *
 * @param counts the moment for which it counts
 */
record KeptEvent(DeviceEvent event, Instant counts) {}
