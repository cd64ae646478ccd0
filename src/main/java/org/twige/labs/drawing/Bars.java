package org.twige.labs.drawing;

import java.util.List;

/**
 * Bars from left to right, one below the other: shares that are to be compared.
 *
 * @param title what they show, for who does not see them
 */
public record Bars(String title, List<Bar> bars) {

    private static final int HEIGHT = 44;

    /** The width of the drawing in its own units; it shrinks on a screen that is narrower. */
    public static final int WIDTH = 320;

    /**
     * One bar.
     *
     * @param share from 0 to 1
     * @param text the figure as the reader writes it
     * @param pale true for a baseline beside the result
     */
    public record Bar(String label, double share, String text, boolean pale) {

        public int length() {
            return (int) Math.round(Math.clamp(share, 0, 1) * (WIDTH - 60));
        }
    }

    public int height() {
        return HEIGHT * bars.size();
    }

    /** Where a bar begins, from the top. */
    public int top(int bar) {
        return HEIGHT * bar;
    }
}
