package org.twige.learning.branch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twige.border.SafeUnzip;

/**
 * What travels on a stick: an archive of files with a list of their hashes, the signature of that list, and the key that
 * made it. Whether the key is the right one is for the reader to say.
 *
 * @param files by name, in their order
 * @param signer whose key the signature fits
 */
record SignedFile(Map<String, byte[]> files, KeyPrint signer) {

    private static final String LIST = "list.txt";
    private static final String SIGNATURE = "signature";
    private static final String KEY = "key";
    private static final int MOST_BYTES = 100_000_000;

    /** What an archive is for: one cannot be taken for the other. */
    enum Purpose {
        PACK,
        RESULTS;

        private String begin() {
            return "twige " + name() + " 1\n";
        }
    }

    static byte[] write(Purpose purpose, Map<String, byte[]> files, StickKey key) throws IOException {
        var list = list(purpose, files).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            add(zip, LIST, list);
            add(zip, SIGNATURE, key.sign(list));
            add(zip, KEY, key.publicKey());
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Empty when it is no such archive, or anything in it is not as it was signed. */
    static Optional<SignedFile> read(Purpose purpose, InputStream archive) {
        try (var zip = new SafeUnzip(archive)) {
            var files = unpack(zip);
            var list = taken(files, LIST);
            var signature = taken(files, SIGNATURE);
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(taken(files, KEY)));
            var whole = new String(list, StandardCharsets.UTF_8).equals(list(purpose, files))
                    && isSigned(list, signature, key);
            return whole ? Optional.of(new SignedFile(files, KeyPrint.of(key))) : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty(); // no archive, too large, or no key
        }
    }

    private static Map<String, byte[]> unpack(SafeUnzip zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var left = MOST_BYTES;
        for (var name = zip.next(); name != null; name = zip.next()) {
            var bytes = zip.bytes().readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0 || name.contains("\n") || files.put(name, bytes) != null) {
                throw new IOException("more than it may hold, or a file twice");
            }
        }
        return files;
    }

    private static byte[] taken(Map<String, byte[]> files, String name) throws IOException {
        return Optional.ofNullable(files.remove(name)).orElseThrow(() -> new IOException("no " + name));
    }

    private static boolean isSigned(byte[] message, byte[] signature, PublicKey key) throws GeneralSecurityException {
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }

    private static String list(Purpose purpose, Map<String, byte[]> files) {
        return purpose.begin()
                + files.entrySet().stream()
                        .map(file -> hash(file.getValue()) + " " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of one file; empty ones if there is none. */
    byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
