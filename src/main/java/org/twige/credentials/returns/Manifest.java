package org.twige.credentials.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The list of the files of a return with their hashes, to be signed: who changes one of them is found out. */
final class Manifest {

    static final String NAME = "manifest.jws";
    static final String KEYS = "keys.json";

    private static final JsonMapper JSON = new JsonMapper();

    private Manifest() {}

    /** JSON: {@code {"form": 1, "from": …, "until": …, "files": {"results.csv": "<sha-256>", …}}}. */
    static String of(Period period, String madeAt, String issuer, Path folder, List<String> names) throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var name : names) {
            files.put(name, Sha256.of(folder.resolve(name)));
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("form", 1);
        all.put("issuer", issuer);
        all.put("from", period.from().toString());
        all.put("until", period.until().toString());
        all.put("made_at", madeAt);
        all.put("files", files);
        return JSON.writeValueAsString(all);
    }

    /** The hashes by the names of the files. */
    static Map<String, String> hashes(String manifest) {
        var hashes = new LinkedHashMap<String, String>();
        JSON.readTree(manifest)
                .path("files")
                .propertyStream()
                .forEach(file -> hashes.put(file.getKey(), file.getValue().asString()));
        return hashes;
    }
}
