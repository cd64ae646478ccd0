package org.twige.assessment.quality;

import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Kind;

/**
 * An item that may be drawn now.
 *
 * @param caseCode the same for the questions of one case; null for every other item
 * @param gone true if it would leave the draw
 */
record Left(String outcome, Kind kind, @Nullable String caseCode, boolean gone) {}
