package org.twige.labs.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines over time, on one scale from zero.
 *
 * @param title what they show, for who does not see them
 * @param band the lower and upper edge of an interval, as two lines of equal length; empty for none
 * @param top the value at the upper edge of the drawing
 */
public record Lines(String title, List<Line> lines, List<Line> band, double top) {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 160;

    /**
     * One line.
     *
     * @param values one for each step of time; NaN where there is none
     * @param from the step at which it begins
     * @param steps how many steps the whole drawing has
     * @param dashes of an SVG line, e.g. {@code 4 3}; empty for a full line
     */
    public record Line(String label, List<Double> values, int from, int steps, String dashes) {}

    /** The pieces of a line as points of SVG; a value that is not there breaks it. */
    public List<String> pieces(Line line) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var at = 0; at < line.values().size(); at++) {
            if (line.values().get(at).isNaN()) {
                add(pieces, piece);
            } else {
                piece.append(point(line, at)).append(' ');
            }
        }
        add(pieces, piece);
        return pieces;
    }

    /** The outline of the interval; empty if there is none. */
    public String outline() {
        if (band.size() != 2) {
            return "";
        }
        var points = new StringBuilder();
        var lower = band.get(0);
        var upper = band.get(1);
        for (var at = 0; at < upper.values().size(); at++) {
            points.append(point(upper, at)).append(' ');
        }
        for (var at = lower.values().size() - 1; at >= 0; at--) {
            points.append(point(lower, at)).append(' ');
        }
        return points.toString().strip();
    }

    private static void add(List<String> pieces, StringBuilder piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString().strip());
            piece.setLength(0);
        }
    }

    private String point(Line line, int at) {
        var x = (line.from() + at) * (double) WIDTH / Math.max(1, line.steps() - 1);
        var y = HEIGHT - Math.clamp(line.values().get(at) / top, 0, 1) * HEIGHT;
        return Math.round(x) + "," + Math.round(y);
    }
}
