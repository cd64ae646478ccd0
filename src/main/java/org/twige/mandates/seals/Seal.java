package org.twige.mandates.seals;

/**
 * One link of the chain over the ledger.
 *
 * @param previous the hash of the seal before, in hexadecimal; zeros for the first
 * @param hash SHA-256 over {@code previous}, a line end, and the line of each event with its line end
 */
record Seal(long number, long firstSeq, long lastSeq, long events, String previous, String hash) {

    static final String FIRST = "0".repeat(64);
}
