package org.twige.learning.branch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file that travels: under its name it is there whole or not at all, also when the power fails in the middle. */
final class StickFile {

    private StickFile() {}

    /**
     * Returns when the bytes are on the stick and not only on their way to it.
     *
     * @throws IOException if there is no space, or a file of that name; then nothing is left behind
     */
    static void write(Path target, byte[] bytes) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
