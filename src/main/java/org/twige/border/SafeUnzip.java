package org.twige.border;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive entry by entry as its bytes come, and counts while it inflates: what an archive says of its own
 * sizes is not believed. Nothing is written to a disk, and an archive in an archive stays packed.
 */
public final class SafeUnzip implements AutoCloseable {

    private static final long MOST_BYTES = 300_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_RATIO = 100;

    /** So little is no bomb, however well it was packed. */
    private static final long HARMLESS = 5_000_000;

    private final Packed packed;
    private final ZipInputStream zip;
    private int entries;
    private long inflated;

    public SafeUnzip(InputStream archive) {
        packed = new Packed(archive);
        zip = new ZipInputStream(packed);
    }

    /** The name of the next file in the archive, or null at the end; names of folders are passed over. */
    public @Nullable String next() throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new TooLarge();
            }
            if (!entry.isDirectory()) {
                return entry.getName();
            }
            drain();
        }
        return null;
    }

    /** The bytes of the file whose name came last; to close them does not close the archive. */
    public InputStream bytes() {
        return new Counted();
    }

    /** Passes over the rest of the file, counting. */
    public void drain() throws IOException {
        bytes().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Thrown when an archive holds more than it may. */
    public static final class TooLarge extends IOException {

        TooLarge() {
            super("the archive holds more than it may");
        }
    }

    private void count(long more) throws TooLarge {
        inflated += Math.max(0, more);
        if (inflated > MOST_BYTES || (inflated > HARMLESS && inflated > MOST_RATIO * packed.read)) {
            throw new TooLarge();
        }
    }

    private final class Counted extends InputStream {

        @Override
        public int read() throws IOException {
            var one = zip.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = zip.read(into, from, most);
            count(read);
            return read;
        }
    }

    private static final class Packed extends FilterInputStream {

        private long read;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var some = super.read(into, from, most);
            read += Math.max(0, some);
            return some;
        }
    }
}
