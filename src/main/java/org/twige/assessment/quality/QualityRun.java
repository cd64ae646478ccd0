package org.twige.assessment.quality;

import java.time.Instant;
import java.util.UUID;

/** One count of the statistics. */
record QualityRun(UUID id, Instant countedAt) {}
