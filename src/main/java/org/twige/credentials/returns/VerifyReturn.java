package org.twige.credentials.returns;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twige.credentials.Slip;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.PublicKeys;

/**
 * Checks the files of a return with nothing but the public keys: the signed list of files, each file against it, and each
 * result against the signed lines of its certificate, or against the seal of its own line.
 */
public final class VerifyReturn {

    private final PublicKeys keys;
    private final ReturnCheck.Collected found = new ReturnCheck.Collected();

    public VerifyReturn(PublicKeys keys) {
        this.keys = keys;
    }

    /** A folder with the files of an archive. */
    public ReturnCheck folder(Path folder) throws IOException {
        var manifest = Jws.check(read(folder.resolve(Manifest.NAME)), Jws.RETURN, keys);
        if (manifest.isEmpty()) {
            found.problem("the list of files was not signed with one of these keys, or was changed");
        } else {
            hashes(folder, manifest.get());
        }
        table(folder.resolve(ReturnTables.RESULTS));
        return found.check();
    }

    private void hashes(Path folder, String manifest) throws IOException {
        var hashes = Manifest.hashes(manifest);
        var whole = hashes.keySet().containsAll(ReturnTables.NAMES);
        if (!whole) {
            found.problem("the list of files lacks one of " + String.join(", ", ReturnTables.NAMES));
        }
        for (var file : hashes.entrySet()) {
            var path = folder.resolve(Path.of(file.getKey()).getFileName());
            if (!Files.exists(path)) {
                found.problem(file.getKey() + " is missing");
                whole = false;
            } else if (!Sha256.of(path).equals(file.getValue())) {
                found.problem(file.getKey() + " was changed after it was signed");
                whole = false;
            }
        }
        if (whole) {
            found.sealed();
        }
    }

    /** The table of results alone: whose staff number stands in a line is then not proven. */
    public ReturnCheck file(Path results) throws IOException {
        table(results);
        return found.check();
    }

    private void table(Path results) throws IOException {
        if (!Files.exists(results)) {
            found.problem(ReturnTables.RESULTS + " is missing");
            return;
        }
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(results)) {
            for (var row : rows) {
                found.result();
                check(row);
            }
        }
    }

    private void check(NamedCsvRecord row) {
        var opened = row.findField(ReturnRow.SIGNATURE).flatMap(text -> Jws.open(text, keys));
        if (opened.isEmpty()) {
            found.wrong(row.getStartingLineNumber(), "the signature is not one of ours");
        } else if (!says(row, opened.get())) {
            found.wrong(row.getStartingLineNumber(), "the line says something else than what was signed");
        }
    }

    /** A certificate of this service names no issuer; a proof from elsewhere is sealed with its whole line. */
    private static boolean says(NamedCsvRecord row, String opened) {
        return row.findField("issuer").orElse("").isEmpty()
                ? Slip.read(opened).filter(slip -> says(row, slip)).isPresent()
                : SealedLine.isOf(facts(row), opened);
    }

    private static List<String> facts(NamedCsvRecord row) {
        return ReturnRow.FACTS.stream()
                .map(column -> row.findField(column).orElse(""))
                .toList();
    }

    private static boolean says(NamedCsvRecord row, Slip slip) {
        return is(row, "certificate_no", slip.code())
                && is(row, "completed_on", slip.issuedOn().toString())
                && is(row, "valid_until", slip.validUntil().toString())
                && row.findField("verify_address")
                        .filter(address -> address.endsWith("/" + slip.token().text()))
                        .isPresent();
    }

    private static boolean is(NamedCsvRecord row, String column, String signed) {
        return row.findField(column).filter(signed::equals).isPresent();
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }
}
