package org.twige.credentials.reading;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Photos of phones, turned as the phone was held.
 *
 * @see "Exif 2.32, tag 0x0112 Orientation"
 */
final class Turned {

    private static final int ORIENTATION = 0x0112;

    private Turned() {}

    static BufferedImage upright(BufferedImage image, byte[] jpeg) {
        return switch (orientation(jpeg)) {
            case 3 -> turned(image, 2);
            case 6 -> turned(image, 1);
            case 8 -> turned(image, 3);
            default -> image;
        };
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        var turn = AffineTransform.getQuadrantRotateInstance(quarters);
        var width = image.getWidth();
        var height = image.getHeight();
        var shift = switch (quarters) {
            case 1 -> AffineTransform.getTranslateInstance(height, 0);
            case 2 -> AffineTransform.getTranslateInstance(width, height);
            default -> AffineTransform.getTranslateInstance(0, width);
        };
        shift.concatenate(turn);
        var odd = quarters % 2 == 1;
        var target = new BufferedImage(odd ? height : width, odd ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(shift, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, target);
    }

    /** 1, upright, for whatever says nothing else. */
    private static int orientation(byte[] bytes) {
        var at = 2;
        while (at + 10 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            var length = ((bytes[at + 2] & 0xff) << 8) | (bytes[at + 3] & 0xff);
            if ((bytes[at + 1] & 0xff) == 0xe1 && length > 16 && at + 2 + length <= bytes.length) {
                return inExif(ByteBuffer.wrap(bytes, at + 10, length - 8).slice());
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.limit() < 10) {
            return 1;
        }
        var at = tiff.getInt(4);
        if (at < 8 || at > tiff.limit() - 2) {
            return 1;
        }
        var entries = tiff.getShort(at) & 0xffff;
        for (var entry = at + 2; entries > 0 && entry <= tiff.limit() - 12; entry += 12, entries--) {
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }
}
