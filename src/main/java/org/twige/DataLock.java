package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says that a process owns a data folder; the operating system lets go of it when the process dies. */
record DataLock(Path place, FileChannel channel) implements AutoCloseable {

    private static final String NAME = "twige.lock";

    /** Of this process: to open and close the file once more would let go of its lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** The lock, or nothing when another process has it. */
    static Optional<DataLock> take(Path data) {
        try {
            Files.createDirectories(data);
            var place = data.toRealPath();
            if (!OURS.add(place)) {
                return Optional.empty();
            }
            var channel = FileChannel.open(data.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = new DataLock(place, channel);
            if (channel.tryLock() == null) {
                lock.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownId().getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that took the lock last. */
    static String holder(Path data) {
        try {
            return Files.readString(data.resolve(NAME));
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String ownId() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        try {
            channel.close();
            OURS.remove(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
