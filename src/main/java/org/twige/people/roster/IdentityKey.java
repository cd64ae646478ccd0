package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key under which identity numbers are hashed and staff lists are sealed.
 *
 * <p>It is made at the first use, outside the database, readable by the operator alone: with the hashes alone nobody
 * can try all numbers. Without it no identity number is recognised again, so it belongs into the operator's backup.
 */
@Component
class IdentityKey {

    private static final int BYTES = 32;

    private final Path file;

    IdentityKey(@Value("${twige.data}") Path data) {
        file = data.resolve("secrets").resolve("identity-key");
    }

    /** A fresh HMAC-SHA256 under the key of a purpose; it belongs to one thread. */
    Mac mac(String purpose) {
        try {
            var master = mac(secret());
            return mac(master.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] derived(String purpose) {
        return mac(purpose).doFinal();
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    private synchronized byte[] secret() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException(file + " is damaged: restore it from the backup");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete or not there at all: a file cut short by a crash would be taken for the key. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling("identity-key.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(draft, HexFormat.of().formatHex(bytes));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
