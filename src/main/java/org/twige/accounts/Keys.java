package org.twige.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys of one purpose, from a file that the operator alone can read and no backup of the database holds.
 *
 * <p>A line is a number and 32 bytes in hexadecimal. The first line signs; the others still verify, so that a key is
 * rotated by writing a new line on top.
 */
public final class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final Map<Integer, SecretKeySpec> byNumber;
    private final Map.Entry<Integer, SecretKeySpec> first;

    private Keys(Map<Integer, SecretKeySpec> byNumber) {
        this.byNumber = byNumber;
        this.first = byNumber.entrySet().iterator().next();
    }

    /** Reads the keys of a file, after making it with one new key if there is none. */
    public static Keys in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var keys = new LinkedHashMap<Integer, SecretKeySpec>();
            for (var line : Files.readAllLines(file)) {
                var parts = line.strip().split(" ", 2);
                keys.put(
                        Integer.valueOf(parts[0]),
                        new SecretKeySpec(HexFormat.of().parseHex(parts[1]), ALGORITHM));
            }
            return new Keys(keys);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + file + " cannot be read", e);
        }
    }

    /** Written beside its place and moved there whole, so that another node never reads half a key. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, "1 " + HexFormat.of().formatHex(bytes) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another node was faster: its key is as good
        } finally {
            Files.delete(draft);
        }
    }

    /** The number of the key that signs now, 0 to 255. */
    public int current() {
        return first.getKey();
    }

    /** 32 bytes that only a holder of the current key can make, different for each purpose. */
    public byte[] sign(String purpose, byte[] message) {
        return sign(first.getValue(), purpose, message);
    }

    /** The same with an older key; empty if the key is gone. */
    public Optional<byte[]> sign(int key, String purpose, byte[] message) {
        return Optional.ofNullable(byNumber.get(key)).map(known -> sign(known, purpose, message));
    }

    private static byte[] sign(SecretKeySpec key, String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
