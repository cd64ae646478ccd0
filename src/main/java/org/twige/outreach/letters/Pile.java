package org.twige.outreach.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters that an official printed at once.
 *
 * @param printedAt empty while they are being printed
 * @param file empty before, and after the day until which it is kept
 * @param letters how many there are
 * @param handedOut how many of those were handed out
 */
record Pile(
        UUID id,
        Occasion occasion,
        Instant madeAt,
        @Nullable Instant printedAt,
        @Nullable UUID file,
        LocalDate keptUntil,
        long letters,
        long handedOut) {}
