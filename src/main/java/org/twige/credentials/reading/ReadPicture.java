package org.twige.credentials.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a picture after asking how large it is, and encodes its pixels anew. */
final class ReadPicture {

    static final long MOST_PIXELS = 40_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final int SHOWN = 1_600;

    private ReadPicture() {}

    static BufferedImage decode(byte[] bytes, FileKind kind) throws NotReadable {
        var reader = ImageIO.getImageReadersByFormatName(kind == FileKind.PNG ? "png" : "jpeg")
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true); // metadata stay closed: they can be bombs too
            return decode(reader, bytes);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new NotReadable(Unreadable.DAMAGED, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader, byte[] bytes) throws IOException, NotReadable {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
        }
        var how = reader.getDefaultReadParam();
        var every = (int) Math.max(1, Math.max(width, height) / (2 * SHOWN));
        how.setSourceSubsampling(every, every, 0, 0);
        return Turned.upright(Scaled.within(reader.read(0, how), SHOWN), bytes);
    }

    static Picture picture(BufferedImage shown, BufferedImage firstPage) {
        var png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(shown, "png", png)) {
                throw new IllegalStateException("no encoder for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(png.toByteArray(), Likeness.of(firstPage));
    }
}
