package org.twige.web;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of a long list.
 *
 * @param number counted from 1, whatever was asked for
 */
public record Leaf(int number) {

    /** How many rows stand on each. */
    public static final int ROWS = 50;

    private static final int LAST = 100_000;

    public Leaf {
        number = Math.clamp(number, 1, LAST);
    }

    /** How many rows come before it. */
    public int before() {
        return (number - 1) * ROWS;
    }

    /** The way to the others; null when all rows fit on one. */
    public @Nullable Pagination among(long all, IntFunction<String> address) {
        return all <= ROWS ? null : Pagination.of(number, Math.toIntExact((all + ROWS - 1) / ROWS), address);
    }
}
