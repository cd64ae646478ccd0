package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of the embedded database, made at the first start and readable by the operator alone. */
record DatabaseSecrets(String superuser, String owner, String application) {

    static DatabaseSecrets in(Path folder) {
        return new DatabaseSecrets(
                secret(folder, "database-superuser"),
                secret(folder, "database-owner"),
                secret(folder, "database-application"));
    }

    private static String secret(Path folder, String name) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            Files.createDirectories(folder);
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSecrets";
    }
}
