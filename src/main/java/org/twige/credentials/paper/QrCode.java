package org.twige.credentials.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a square code, drawn as lines and never as a picture of dots.
 *
 * @see "ISO/IEC 18004, error correction level M"
 */
public final class QrCode {

    private static final int QUIET = 4;

    private final ByteMatrix dots;

    private QrCode(ByteMatrix dots) {
        this.dots = dots;
    }

    /**
     * The code of a text.
     *
     * @throws IllegalArgumentException when the text does not fit; 2,000 characters do
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a square code", e);
        }
    }

    /** Dots in a row, the white border included. */
    public int size() {
        return dots.getWidth() + 2 * QUIET;
    }

    /** The dark parts as the {@code d} of an SVG path, one unit a dot. */
    public String path() {
        var path = new StringBuilder();
        for (var run : runs()) {
            path.append('M')
                    .append(run.x())
                    .append(' ')
                    .append(run.y())
                    .append('h')
                    .append(run.length())
                    .append("v1h-")
                    .append(run.length())
                    .append('z');
        }
        return path.toString();
    }

    /** The dark parts as one shape of a given width. */
    Path2D shape(double width) {
        var dot = width / size();
        var shape = new Path2D.Double();
        for (var run : runs()) {
            shape.append(new Rectangle2D.Double(run.x() * dot, run.y() * dot, run.length() * dot, dot), false);
        }
        return shape;
    }

    private record Run(int x, int y, int length) {}

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                var from = x;
                while (x < dots.getWidth() && dots.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    runs.add(new Run(from + QUIET, y + QUIET, x - from));
                }
            }
        }
        return runs;
    }
}
