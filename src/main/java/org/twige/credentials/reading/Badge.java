package org.twige.credentials.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An Open Badge as it stands in a file; believed only as far as its signature goes.
 *
 * @param version 2 or 3
 * @param id what it calls itself
 * @param words its issuer, titles and holder, one below the other
 */
public record Badge(int version, String id, String words, Optional<LocalDate> issuedOn, Seal seal) {

    /** How it says that it is genuine. */
    public sealed interface Seal {

        /** A JSON web signature over the whole badge. */
        record Signed(String jwt) implements Seal {}

        /** A proof inside it that signs the rest. */
        record Embedded(String json) implements Seal {}

        /** By being found at an address of its issuer. */
        record Hosted(String address) implements Seal {}

        /** By a proof that cannot be checked here. */
        record Unsupported() implements Seal {}

        record None() implements Seal {}
    }
}
