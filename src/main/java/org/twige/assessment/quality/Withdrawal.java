package org.twige.assessment.quality;

import java.time.Instant;

/** An author's decision that an item leaves the draw, or comes back. */
record Withdrawal(boolean withdrawn, String reason, Instant at, String by) {}
