package org.twige.credentials.signing;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of keys that only the operator may read, beside the database and never in it or its backup.
 *
 * <p>{@code active} names the key that signs, {@code <thumbprint>.private} is its secret half; {@code <thumbprint>.jwk}
 * is the public half of every key that ever signed.
 */
final class KeyFolder {

    private static final String ACTIVE = "active";
    private static final String PUBLIC = ".jwk";
    private static final String PRIVATE = ".private";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the first key if the folder has none; of two processes that try, one wins and both use its key. */
    void prepare() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(folder.resolve(ACTIVE))) {
                var first = keep(Ed25519Keys.make());
                activate(first, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key, signs with it from now on, and destroys the secret half of the one before. */
    String rotate() {
        try {
            var before = active();
            var next = keep(Ed25519Keys.make());
            activate(next, true);
            Files.deleteIfExists(folder.resolve(before + PRIVATE));
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String active() {
        return read(ACTIVE).strip();
    }

    /** Empty when somebody took it away: then nothing is signed until the keys are rotated. */
    Optional<PrivateKey> secret(String thumbprint) {
        if (!Files.exists(folder.resolve(thumbprint + PRIVATE))) {
            return Optional.empty();
        }
        var text = read(thumbprint + PRIVATE).lines().filter(line -> !line.startsWith("-----"));
        return Optional.of(Ed25519Keys.privateKey(Base64.getMimeDecoder().decode(String.join("", text.toList()))));
    }

    PublicKeys published() {
        List<OctetKeyPair> keys = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(PUBLIC)).toList()) {
                keys.add(OctetKeyPair.parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("a file in " + folder + " is not a public key", e);
        }
        return new PublicKeys(keys);
    }

    /** Changes whenever a key comes or goes. */
    FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keep(KeyPair pair) throws IOException {
        var published = Ed25519Keys.publish(pair.getPublic());
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        write(published.getKeyID() + PRIVATE, pem, "r--------");
        write(published.getKeyID() + PUBLIC, published.toJSONString() + "\n", "r--------");
        return published.getKeyID();
    }

    private void activate(String thumbprint, boolean replace) throws IOException {
        var draft = thumbprint + "." + ACTIVE;
        write(draft, thumbprint + "\n", "rw-------");
        if (replace) {
            Files.move(folder.resolve(draft), folder.resolve(ACTIVE), StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(folder.resolve(ACTIVE), folder.resolve(draft));
        } catch (FileAlreadyExistsException e) {
            Files.delete(folder.resolve(thumbprint + PRIVATE));
            Files.delete(folder.resolve(thumbprint + PUBLIC));
        }
        Files.delete(folder.resolve(draft));
    }

    private void write(String name, String text, String permissions) throws IOException {
        var file = folder.resolve(name);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = FileChannel.open(
                file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))) {
            out.write(StandardCharsets.UTF_8.encode(text));
            out.force(true);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
