package org.twige.credentials.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * How light and dark are spread over a picture: of the same picture saved again, smaller or worse, nearly the same.
 *
 * @param outline 64 bits; two that differ in {@link #OUTLINE} at most look alike from afar
 * @param detail 1,024 signs 0 or 1; {@link #DETAIL} at most for two that look alike from near
 */
public record Likeness(long outline, String detail) {

    /** How many bits may differ between two of one design. */
    public static final int OUTLINE = 6;

    /** How many may differ between two pictures of one sheet; another name on it changes more. */
    public static final int DETAIL = 10;

    private static final int SIDE = 32;
    private static final int FINE = 8;
    private static final int STEP = 6;

    static Optional<Likeness> of(BufferedImage image) {
        var coarse = grey(image, 9, 8);
        var outline = 0L;
        for (var y = 0; y < 8; y++) {
            for (var x = 0; x < 8; x++) {
                outline = outline << 1 | (coarse[y][x] > coarse[y][x + 1] ? 1 : 0);
            }
        }
        return isEmpty(coarse) ? Optional.empty() : Optional.of(new Likeness(outline, detail(image)));
    }

    private static String detail(BufferedImage image) {
        var grey = grey(image, SIDE + 1, SIDE);
        var signs = new StringBuilder(SIDE * SIDE);
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                signs.append(grey[y][x] > grey[y][x + 1] + STEP ? '1' : '0');
            }
        }
        return signs.toString();
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
        drawing.drawImage(Scaled.halved(image, even.getWidth(), even.getHeight()), 0, 0, even.getWidth(), even.getHeight(), null);
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
