package org.twige.learning.branch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * Which branch this installation is.
 *
 * @param pack the one that was opened last
 * @param number of that pack
 * @param madeAt when the centre made it
 * @param centre whose packs are opened here
 */
record OwnBranch(
        UUID branch,
        UUID pack,
        int number,
        LocalText institution,
        Instant madeAt,
        LocalDate validUntil,
        KeyPrint centre) {}
