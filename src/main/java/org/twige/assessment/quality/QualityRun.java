package org.twige.assessment.quality;

import java.time.Instant;
import java.util.UUID;

/** One count of the statistics: of so many closed forms with so many questions together. */
record QualityRun(UUID id, Instant countedAt, long forms, long questions) {}
