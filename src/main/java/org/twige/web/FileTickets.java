package org.twige.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes and reads the part of an address that lets its bearer fetch one file for a while, and nothing else. */
final class FileTickets {

    private static final int MAC = 32;

    private final SecretKeySpec key;

    private FileTickets(SecretKeySpec key) {
        this.key = key;
    }

    /** What a ticket is for. */
    record Ticket(UUID file, boolean shown, Instant until) {

        private String text() {
            return (shown ? "s" : "d") + file + until.getEpochSecond();
        }
    }

    /** With the key in a file, which is made if there is none. */
    static FileTickets in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            return new FileTickets(new SecretKeySpec(bytes, "HmacSHA256"));
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " cannot be read", e);
        }
    }

    /** Moved to its place whole: another node never reads half a key. */
    private static void make(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[MAC];
        new SecureRandom().nextBytes(bytes);
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "key", "", rights);
        Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // another node was faster: its key is as good
        } finally {
            Files.delete(draft);
        }
    }

    String write(Ticket ticket) {
        var text = ticket.text().getBytes(StandardCharsets.US_ASCII);
        var plain = Base64.getUrlEncoder().withoutPadding();
        return plain.encodeToString(text) + "." + plain.encodeToString(mac(text));
    }

    /** Empty for one that is forged, changed or out of date. */
    Optional<Ticket> read(String written, Instant now) {
        try {
            var parts = written.split("\\.", -1);
            if (parts.length != 2 || written.length() > 300) {
                return Optional.empty();
            }
            var text = Base64.getUrlDecoder().decode(parts[0]);
            return MessageDigest.isEqual(mac(text), Base64.getUrlDecoder().decode(parts[1]))
                    ? Optional.of(parsed(new String(text, StandardCharsets.US_ASCII)))
                            .filter(ticket -> ticket.until().isAfter(now))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Ticket parsed(String text) {
        return new Ticket(
                UUID.fromString(text.substring(1, 37)),
                text.charAt(0) == 's',
                Instant.ofEpochSecond(Long.parseLong(text.substring(37))));
    }

    private byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
