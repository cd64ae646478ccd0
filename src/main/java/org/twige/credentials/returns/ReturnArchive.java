package org.twige.credentials.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** An archive of results that somebody brings for a check. */
public final class ReturnArchive {

    /** The keys that came along. */
    public static final String KEYS = Manifest.KEYS;

    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    private static final int MOST_FILES = 100;

    private ReturnArchive() {}

    /**
     * Takes the plain files of its top; names in it are never used as paths.
     *
     * @throws IOException when it is no archive, or holds more than any return would
     */
    public static void unpack(Path archive, Path folder) throws IOException {
        var bytes = 0L;
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().limit(MOST_FILES).toList()) {
                var name = entry.getName();
                if (!name.matches("[a-z0-9.-]{1,60}") || name.startsWith(".")) {
                    continue;
                }
                try (var in = zip.getInputStream(entry);
                        var out = Files.newOutputStream(folder.resolve(name))) {
                    bytes += in.transferTo(new CappedOutput(out, MOST_BYTES - bytes));
                }
            }
        }
    }
}
