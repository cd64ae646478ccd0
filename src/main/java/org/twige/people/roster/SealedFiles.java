package org.twige.people.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;

/**
 * Keeps staff lists and their results encrypted: they hold identity numbers, which must not lie about in files and
 * backups.
 *
 * <p>That nobody changed a file shows by the hash under which {@link StoredFiles} keeps it.
 *
 * @see "NIST SP 800-38A, counter mode"
 */
@Component
class SealedFiles {

    private static final int NONCE = 16;
    private static final String MEDIA_TYPE = "application/octet-stream";

    private final StoredFiles files;
    private final IdentityKey key;
    private final Path data;

    SealedFiles(StoredFiles files, IdentityKey key, @Value("${twige.data}") Path data) {
        this.files = files;
        this.key = key;
        this.data = data;
    }

    /**
     * A file that is kept.
     *
     * @param sha256 of the bytes as they came, in hexadecimal
     */
    record Sealed(UUID id, String sha256, long bytes) {}

    /** Something that writes a file. */
    @FunctionalInterface
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /**
     * Keeps what somebody sent.
     *
     * @throws StoredFiles.TooLarge when there are more than {@code mostBytes}
     */
    Sealed store(InputStream bytes, String name, long mostBytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var nonce = nonce();
            var sealed = new SequenceInputStream(
                    new ByteArrayInputStream(nonce),
                    new CipherInputStream(new DigestInputStream(bytes, digest), cipher(Cipher.ENCRYPT_MODE, nonce)));
            var file = files.store(sealed, name, MEDIA_TYPE, mostBytes + NONCE);
            return new Sealed(file.id(), HexFormat.of().formatHex(digest.digest()), file.bytes() - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what is written here; nothing of it touches the disk in clear. */
    UUID write(String name, Writing writing) {
        try {
            Files.createDirectories(data);
            var draft = Files.createTempFile(data, "sealed", ".part");
            try {
                var nonce = nonce();
                try (var out = Files.newOutputStream(draft)) {
                    out.write(nonce);
                    try (var sealing = new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, nonce))) {
                        writing.to(sealing);
                    }
                }
                try (var in = Files.newInputStream(draft)) {
                    return files.store(in, name, MEDIA_TYPE, Long.MAX_VALUE).id();
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget(UUID id) {
        files.forget(id);
    }

    /** The bytes as they came; to open them needs no database, which may be busy taking in the rows. */
    RosterSource source(UUID id) {
        var file = files.find(id).orElseThrow(() -> new IllegalStateException("no file " + id));
        return () -> open(file);
    }

    private InputStream open(StoredFile file) throws IOException {
        var bytes = files.open(file);
        try {
            return new CipherInputStream(bytes, cipher(Cipher.DECRYPT_MODE, bytes.readNBytes(NONCE)));
        } catch (GeneralSecurityException e) {
            bytes.close();
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.derived("sealed files"), "AES"), new IvParameterSpec(nonce));
        return cipher;
    }

    private static byte[] nonce() {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        return nonce;
    }
}
