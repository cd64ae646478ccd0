package org.twige.mandates.seals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;
import org.twige.web.Jobs;

/** Hands the ledger out: written as a job as of one moment, kept with its hash. */
@Component
class ExportLedger {

    private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

    private final WriteBundle write;
    private final Exports exports;
    private final StoredFiles stored;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ExportLedger(WriteBundle write, Exports exports, StoredFiles stored, Jobs jobs, Audit audit, Clock clock) {
        this.write = write;
        this.exports = exports;
        this.stored = stored;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cut off at any moment it leaves nothing and is done again; told twice it works once. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    void export(UUID job, UUID by) {
        if (jobs.find(job).filter(found -> found.isRunning()).isEmpty()) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            var draft = Files.createTempFile("ledger", ".zip");
            try {
                var written = write(at, draft);
                var file = keep(at, draft);
                exports.add(written, file, at, by);
                audit.record(new Act(by.toString(), "ledger.exported", "file:" + file.id(), details(written, file)));
                jobs.finish(job);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WriteBundle.Written write(Instant at, Path draft) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            return write.write(at, out);
        }
    }

    private StoredFile keep(Instant at, Path draft) throws IOException {
        var name = "ledger-" + at.toString().replaceAll("[^0-9]", "") + ".zip";
        try (var bytes = Files.newInputStream(draft)) {
            return stored.store(bytes, name, "application/zip", MOST_BYTES);
        }
    }

    private static Map<String, String> details(WriteBundle.Written written, StoredFile file) {
        return Map.of("events", String.valueOf(written.events()), "head", written.head(), "sha256", file.sha256());
    }
}
