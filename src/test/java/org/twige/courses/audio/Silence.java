package org.twige.courses.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A sound file in Opus that every player plays, with nothing to hear: packets of 20 milliseconds of silence. */
public final class Silence {

    private static final byte[] PACKET = {(byte) 0xfc, (byte) 0xff, (byte) 0xfe};
    private static final int PACKETS_A_SECOND = 50;
    private static final int SKIPPED = 312;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private int number;

    private Silence() {}

    /** A whole file of so many seconds. */
    public static byte[] of(int seconds) {
        var silence = new Silence();
        silence.page(2, 0, head());
        silence.page(0, 0, tags());
        for (var second = 1; second <= seconds; second++) {
            var packets = new byte[PACKETS_A_SECOND][];
            Arrays.fill(packets, PACKET);
            silence.page(second == seconds ? 4 : 0, 48_000L * second + SKIPPED, packets);
        }
        return silence.file.toByteArray();
    }

    private void page(int kind, long samples, byte[]... packets) {
        var body = new ByteArrayOutputStream();
        for (var packet : packets) {
            body.writeBytes(packet);
        }
        var page = ByteBuffer.allocate(27 + packets.length + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS"))
                .put((byte) 0)
                .put((byte) kind)
                .putLong(samples)
                .putInt(1)
                .putInt(number++)
                .putInt(0);
        page.put((byte) packets.length);
        for (var packet : packets) {
            page.put((byte) packet.length);
        }
        page.put(body.toByteArray());
        page.putInt(22, OpusFile.sum(page));
        file.writeBytes(page.array());
    }

    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("OpusHead"))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) SKIPPED)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("OpusTags"))
                .putInt(4)
                .put(text("test"))
                .putInt(0)
                .array();
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
