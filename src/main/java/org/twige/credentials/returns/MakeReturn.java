package org.twige.credentials.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;
import org.twige.web.Jobs;

/** Makes the file of results for a period: asked for by an official, written as a job, kept with its hash. */
@Component
class MakeReturn {

    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

    private final WriteReturn write;
    private final ReturnFiles files;
    private final StoredFiles stored;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    MakeReturn(WriteReturn write, ReturnFiles files, StoredFiles stored, Jobs jobs, Audit audit, Clock clock) {
        this.write = write;
        this.files = files;
        this.stored = stored;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes and keeps it in one transaction: cut off at any moment it leaves nothing and is done again. */
    @Transactional
    void make(Period period, UUID job, UUID by) {
        if (jobs.find(job).filter(found -> found.isRunning()).isEmpty()) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            var draft = Files.createTempFile("return", ".zip");
            try {
                var written = write(period, at.toString(), draft);
                var file = keep(period, draft);
                files.add(period, written, file, at, by);
                audit.record(new Act(
                        by.toString(), "results.returned", "file:" + file.id(), details(period, written, file)));
                jobs.finish(job);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WriteReturn.Written write(Period period, String madeAt, Path draft) throws IOException {
        try (var out = Files.newOutputStream(draft)) {
            return write.write(period, madeAt, out);
        }
    }

    private StoredFile keep(Period period, Path draft) throws IOException {
        var name = "results-" + period.from() + "-" + period.until() + ".zip";
        try (var bytes = Files.newInputStream(draft)) {
            return stored.store(bytes, name, "application/zip", MOST_BYTES);
        }
    }

    private static Map<String, String> details(Period period, WriteReturn.Written written, StoredFile file) {
        return Map.of(
                "from", period.from().toString(),
                "until", period.until().toString(),
                "results", String.valueOf(written.results()),
                "unmatched", String.valueOf(written.unmatched()),
                "sha256", file.sha256());
    }
}
