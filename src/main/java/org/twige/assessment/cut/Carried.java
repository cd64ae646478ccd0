package org.twige.assessment.cut;

import java.util.UUID;

/**
 * A pass mark that was carried over a material change of its course, for whoever may say that it still holds.
 *
 * @param standing with the material version
 * @param newest the version for which it would hold
 * @param said how many people say that it holds
 * @param saidByReader whether the reader is one of them
 */
record Carried(CutStanding standing, UUID newest, int said, boolean saidByReader) {}
