package org.twige.credentials.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * How light and dark are spread over a picture: of the same picture saved again, smaller or worse, nearly the same.
 *
 * <p>From near: each clear edge of one must at least be a trace in the other. Counting that way, saving a sheet worse
 * changes nothing, while another name on it does.
 *
 * @param outline 64 bits; two that differ in {@link #OUTLINE} at most look alike from afar
 * @param edges 9,216 signs 0 or 1: where light clearly turns into dark to the right, and where dark into light
 * @param traces the same for every turn that is more than noise
 * @see "difference hash (dHash)"
 */
public record Likeness(long outline, String edges, String traces) {

    /** How many bits of the outline may differ between two of one design. */
    public static final int OUTLINE = 6;

    /** How many edges may be no trace in the other, for two pictures of one sheet. */
    public static final int DETAIL = 5;

    private static final int COLUMNS = 96;
    private static final int ROWS = 48;
    private static final int FINE = 8;
    private static final int STEP = 4;
    private static final int EDGE = 20;
    private static final int TRACE = 3;

    static Optional<Likeness> of(BufferedImage image) {
        var coarse = grey(image, 9, 8);
        if (isEmpty(coarse)) {
            return Optional.empty();
        }
        var outline = 0L;
        for (var y = 0; y < 8; y++) {
            for (var x = 0; x < 8; x++) {
                outline = (outline << 1) | (coarse[y][x] > coarse[y][x + 1] + STEP ? 1 : 0);
            }
        }
        var near = grey(image, COLUMNS + 1, ROWS);
        return Optional.of(new Likeness(outline, turns(near, EDGE), turns(near, TRACE)));
    }

    private static String turns(double[][] grey, int step) {
        var darker = new StringBuilder(2 * COLUMNS * ROWS);
        var lighter = new StringBuilder(COLUMNS * ROWS);
        for (var y = 0; y < ROWS; y++) {
            for (var x = 0; x < COLUMNS; x++) {
                var turn = grey[y][x] - grey[y][x + 1];
                darker.append(turn > step ? '1' : '0');
                lighter.append(-turn > step ? '1' : '0');
            }
        }
        return darker.append(lighter).toString();
    }

    /** On an even page every bit would be chance. */
    private static boolean isEmpty(double[][] grey) {
        var least = 255.0;
        var most = 0.0;
        for (var row : grey) {
            for (var value : row) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return most - least < FINE;
    }

    /** The mean lightness of each cell of a grid. */
    private static double[][] grey(BufferedImage image, int columns, int rows) {
        var even = new BufferedImage(columns * FINE, rows * FINE, BufferedImage.TYPE_BYTE_GRAY);
        var drawing = even.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, even.getWidth(), even.getHeight());
        drawing.drawImage(
                Scaled.halved(image, even.getWidth(), even.getHeight()), 0, 0, even.getWidth(), even.getHeight(), null);
        drawing.dispose();
        var cells = new double[rows][columns];
        for (var y = 0; y < even.getHeight(); y++) {
            for (var x = 0; x < even.getWidth(); x++) {
                cells[y / FINE][x / FINE] += even.getRaster().getSample(x, y, 0) / (double) (FINE * FINE);
            }
        }
        return cells;
    }
}
