package org.twige.mandates.seals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.credentials.SignText;
import org.twige.mandates.seals.Tables.Table;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that is needed to check the ledger elsewhere: tables, their hashes, the chain, and the verifier. */
@Component
class WriteBundle {

    private static final String VERIFIER = "/mandates/VerifyLedger.java";

    private final Tables tables;
    private final Seals seals;
    private final SignText sign;
    private final JsonMapper json;

    WriteBundle(Tables tables, Seals seals, SignText sign, JsonMapper json) {
        this.tables = tables;
        this.seals = seals;
        this.sign = sign;
        this.json = json;
    }

    /** How many events it holds, and the hash of the last seal. */
    record Written(long events, String head) {}

    /** Every table as it stood at one moment. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Written write(Instant at, OutputStream out) {
        try {
            var zip = new ZipOutputStream(out);
            var hashes = new LinkedHashMap<String, String>();
            var events = 0L;
            for (var table : Table.values()) {
                var lines = add(zip, table, hashes);
                events = table == Table.EVENTS ? lines : events;
            }
            var head = seals.last().map(Seal::hash).orElse(Seal.FIRST);
            var manifest = json.writeValueAsString(manifest(at, events, head, hashes));
            text(zip, "keys.json", sign.publishedKeys());
            text(zip, "manifest.jws", sign.sign("ledger+jwt", manifest));
            text(zip, "VerifyLedger.java", verifier());
            zip.finish();
            zip.flush();
            return new Written(events, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> manifest(Instant at, long events, String head, Map<String, String> hashes) {
        var all = new LinkedHashMap<String, Object>();
        all.put("form", 1);
        all.put("made_at", at.toString());
        all.put("events", events);
        all.put("head", head);
        all.put("files", hashes);
        return all;
    }

    private long add(ZipOutputStream zip, Table table, Map<String, String> hashes) throws IOException {
        zip.putNextEntry(new ZipEntry(table.file()));
        var digest = new DigestOutputStream(zip, sha256());
        var writer = new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8));
        var lines = tables.write(table, writer);
        writer.flush();
        zip.closeEntry();
        hashes.put(
                table.file(), HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        return lines;
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String verifier() throws IOException {
        try (InputStream source = WriteBundle.class.getResourceAsStream(VERIFIER)) {
            if (source == null) {
                throw new IllegalStateException("the verifier is not in the program");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
