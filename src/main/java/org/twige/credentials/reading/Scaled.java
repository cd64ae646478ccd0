package org.twige.credentials.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures made smaller, on white. */
final class Scaled {

    private Scaled() {}

    /** The longer side as given at most. */
    static BufferedImage within(BufferedImage image, int side) {
        var share = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        return to(image, Math.max(1, (int) Math.round(image.getWidth() * share)), Math.max(1, (int)
                Math.round(image.getHeight() * share)));
    }

    /** Halved until one more time would be too small, so that no line falls between two pixels. */
    static BufferedImage halved(BufferedImage image, int width, int height) {
        var smaller = image;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            smaller = draw(smaller, smaller.getWidth() / 2, smaller.getHeight() / 2);
        }
        return smaller;
    }

    private static BufferedImage to(BufferedImage image, int width, int height) {
        return draw(halved(image, width, height), width, height);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = drawn.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return drawn;
    }
}
