package org.twige.credentials.returns;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twige.border.SafeCsv;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a return while they are written: results twice, who was not matched, and a summary at the end. */
final class ReturnTables implements Closeable {

    static final String RESULTS = "results.csv";
    static final List<String> NAMES = List.of(RESULTS, "results.json", "unmatched.csv", "summary.csv");

    private static final List<String> HEADER = header();
    private static final JsonMapper JSON = new JsonMapper();

    private final SafeCsv results;
    private final Writer resultsJson;
    private final SafeCsv unmatched;
    private final SafeCsv summary;
    private final Addresses addresses;
    private final SigningKeys keys;
    private final Map<String, long[]> institutions = new TreeMap<>();
    private boolean first = true;
    private boolean closed;

    ReturnTables(Path folder, Addresses addresses, SigningKeys keys) throws IOException {
        this.addresses = addresses;
        this.keys = keys;
        this.results = SafeCsv.to(Files.newOutputStream(folder.resolve(RESULTS)), HEADER);
        this.resultsJson = Files.newBufferedWriter(folder.resolve("results.json"));
        this.unmatched = SafeCsv.to(
                Files.newOutputStream(folder.resolve("unmatched.csv")),
                List.of("why", "staff_no", "names", "institution", "course", "completed_on", "certificate_no"));
        this.summary = SafeCsv.to(
                Files.newOutputStream(folder.resolve("summary.csv")),
                List.of("institution", "results", "people_not_matched"));
        resultsJson.write("[");
    }

    void add(ReturnRow row) {
        var counts = institutions.computeIfAbsent(row.institution(), _ -> new long[2]);
        if (!row.isMatched()) {
            counts[1]++;
            unmatched.row(
                    row.whyNot(),
                    row.staffNo(),
                    row.names(),
                    row.institution(),
                    row.course(),
                    row.completedOn(),
                    row.certificate());
            return;
        }
        var cells = signed(row);
        results.row(cells.toArray());
        writeJson(cells, first);
        first = false;
        counts[0]++;
    }

    /** Each line ends in its signature: the one of its certificate, or a seal over the line itself. */
    private List<String> signed(ReturnRow row) {
        var token = row.token();
        var facts = row.facts(token == null ? "" : addresses.check(token));
        var slip = row.slip();
        var cells = new ArrayList<>(facts);
        cells.add(slip == null ? keys.seal(SealedLine.of(facts)) : slip);
        return cells;
    }

    private static List<String> header() {
        var header = new ArrayList<>(ReturnRow.FACTS);
        header.add(ReturnRow.SIGNATURE);
        return List.copyOf(header);
    }

    private void writeJson(List<String> cells, boolean isFirst) {
        var fields = new LinkedHashMap<String, String>();
        for (var column = 0; column < cells.size(); column++) {
            fields.put(HEADER.get(column), cells.get(column));
        }
        try {
            resultsJson.write((isFirst ? "\n" : ",\n") + JSON.writeValueAsString(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WriteReturn.Written written() {
        var results = 0L;
        var others = 0L;
        for (var counts : institutions.values()) {
            results += counts[0];
            others += counts[1];
        }
        return new WriteReturn.Written(results, others);
    }

    /** Writes the summary and ends all tables; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        institutions.forEach((institution, counts) -> summary.row(institution, counts[0], counts[1]));
        resultsJson.write("\n]\n");
        resultsJson.close();
        results.close();
        unmatched.close();
        summary.close();
    }
}
