package org.twige.bench;

import java.time.Instant;

/**
 * What phones took along.
 *
 * @param course the word for it in addresses
 * @param lesson the one that is done
 * @param doneAt when, by the clocks of the phones
 */
public record TakenPack(String course, String version, String language, String lesson, Instant doneAt) {}
