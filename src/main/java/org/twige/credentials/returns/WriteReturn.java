package org.twige.credentials.returns;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;

/**
 * Writes the results of a period as an archive that can be checked on any machine: the results as CSV and as JSON, who
 * could not be matched, a summary, the keys, and a signed list of all these files.
 */
@Component
class WriteReturn {

    private final ReturnRows certificates;
    private final ProofRows proofs;
    private final SigningKeys keys;
    private final Addresses addresses;

    WriteReturn(ReturnRows certificates, ProofRows proofs, SigningKeys keys, Addresses addresses) {
        this.certificates = certificates;
        this.proofs = proofs;
        this.keys = keys;
        this.addresses = addresses;
    }

    /** How many results it brings, and how many of people without a number. */
    record Written(long results, long unmatched) {}

    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Written write(Period period, String madeAt, OutputStream out) {
        try {
            var folder = Files.createTempDirectory("return-file");
            try {
                return write(period, madeAt, folder, out);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written write(Period period, String madeAt, Path folder, OutputStream out) throws IOException {
        Written written;
        try (var tables = new ReturnTables(folder, addresses, keys)) {
            certificates.each(period, tables::add);
            proofs.each(period, tables::add);
            written = tables.written();
        }
        var names = new ArrayList<>(ReturnTables.NAMES);
        names.add(keep(folder, Manifest.KEYS, keys.published().json(addresses)));
        var manifest = Manifest.of(period, madeAt, addresses.issuer(), folder, names);
        names.add(keep(folder, Manifest.NAME, keys.sign(Jws.RETURN, manifest)));
        zip(folder, names, out);
        return written;
    }

    private static String keep(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        return name;
    }

    private static void zip(Path folder, List<String> names, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(new BufferedOutputStream(out));
        for (var name : names) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(folder.resolve(name), zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
