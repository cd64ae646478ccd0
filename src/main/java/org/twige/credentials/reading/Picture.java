package org.twige.credentials.reading;

import java.util.Optional;

/**
 * How a proof looks.
 *
 * @param png made anew from its pixels: nothing else of the original is in it
 * @param likeness empty for a page without anything on it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Picture(byte[] png, Optional<Likeness> likeness) {}
