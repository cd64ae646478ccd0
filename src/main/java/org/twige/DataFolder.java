package org.twige;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which a nation lives, looked at before anything is started in it. */
record DataFolder(Path path) {

    private static final long ROOM = 1L << 30;
    private static final String POSTGRES = "18";

    boolean holdsDatabase() {
        return Files.exists(path.resolve("postgres"));
    }

    /** @throws CannotStart when the folder cannot be used, saying why and what to do */
    void requireUsable() {
        try {
            Files.createDirectories(path);
            requirePermissions();
            var free = Files.getFileStore(path).getUsableSpace();
            if (free < ROOM) {
                throw new CannotStart("Only %,d MB are free on the disk of %s. Make room for 1,024 MB at least."
                        .formatted(free >> 20, path));
            }
            requireOurDatabase();
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot write in %s. Give the folder to this user (chown), or name another one with --data."
                            .formatted(System.getProperty("user.name"), path.toAbsolutePath()));
        }
    }

    /** A disk that does not keep who may read a file cannot hold secrets or a database. */
    private void requirePermissions() throws IOException {
        var trial = Files.createTempFile(path, "trial", null);
        try {
            if (!keepsPermissions(trial)) {
                throw new CannotStart(
                        "The disk of " + path.toAbsolutePath()
                                + " does not keep who may read a file. Name a folder on a Linux disk (ext4, xfs, btrfs) with --data.");
            }
        } finally {
            Files.delete(trial);
        }
    }

    private static boolean keepsPermissions(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return false;
        }
        var wanted = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, wanted);
        return Files.getPosixFilePermissions(file).equals(wanted);
    }

    private void requireOurDatabase() throws IOException {
        var version = path.resolve("postgres").resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(POSTGRES)) {
            throw new CannotStart("The database in %s was made by PostgreSQL %s, this release brings %s. Make a backup"
                            .formatted(path, Files.readString(version).strip(), POSTGRES)
                    + " with the release that made it and restore it with this one.");
        }
    }

    /** @throws CannotStart when an application serves pages from this folder already */
    void requireAlone() {
        var lock = DataLock.take(path);
        if (lock.isEmpty()) {
            throw new CannotStart("Twige is already running in %s (process %s). Stop it first, or name another folder"
                            .formatted(path.toAbsolutePath(), DataLock.holder(path))
                    + " with --data.");
        }
        lock.get().close();
    }
}
