package org.twige.learning.branch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key with which this installation signs what leaves it on a stick: packs at the centre, results at a branch. It is
 * made when it is first needed, in a file that the operator alone can read and no backup holds.
 */
@Component
class StickKey {

    private static final String ED25519 = "Ed25519";

    private final Path file;

    StickKey(@Value("${twige.data:data}") Path data) {
        this.file = data.resolve("secrets").resolve("stick-key");
    }

    KeyPrint print() {
        return KeyPrint.of(pair().getPublic());
    }

    byte[] publicKey() {
        return pair().getPublic().getEncoded();
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(pair().getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair pair() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            var halves = Files.readAllLines(file);
            var factory = KeyFactory.getInstance(ED25519);
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(halves.getFirst()))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves.getLast()))));
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + file + " is damaged", e);
        }
    }

    /** Written beside its place and linked there whole, so that another process never reads half a key. */
    private void make() throws IOException, GeneralSecurityException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        var text = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n";
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "stick", "", owner);
        Files.writeString(draft, text);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process was faster: its key is as good
        } finally {
            Files.delete(draft);
        }
    }
}
