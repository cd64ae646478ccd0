package org.twige.people.roster;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Takes in a file that somebody uploads. */
@Component
class TakeRoster {

    private static final long MOST_BYTES = 300_000_000;
    private static final int LONGEST_NAME = 120;

    private final SealedFiles files;
    private final RosterBatches batches;
    private final RosterJobs jobs;
    private final Audit audit;
    private final Clock clock;

    TakeRoster(SealedFiles files, RosterBatches batches, RosterJobs jobs, Audit audit, Clock clock) {
        this.files = files;
        this.batches = batches;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody sends.
     *
     * @param language of the texts in the result file
     * @param partial true when people who are not in the list are not missing
     * @param source where such lists come from again and again
     */
    record Sent(
            InputStream bytes,
            String name,
            String language,
            boolean partial,
            @Nullable UUID source) {

        Sent(InputStream bytes, String name, String language, boolean partial) {
            this(bytes, name, language, partial, null);
        }
    }

    /**
     * Keeps the file and has it checked.
     *
     * @param by the surrogate key of a person, or {@code system:} and a name
     * @return the new batch, or the one that is still open when the same bytes are sent twice
     * @throws org.twige.border.StoredFiles.TooLarge above 300 MB
     */
    @Transactional
    UUID take(String by, Scope scope, Sent sent) {
        var name = shortened(sent.name());
        var file = files.store(sent.bytes(), name, MOST_BYTES);
        batches.takeTurnsWith(file.sha256());
        var same = batches.openWith(by, file.sha256(), sent.partial());
        if (same.isPresent()) {
            files.forget(file.id());
            return same.get().id();
        }
        var id = batches.add(new NewBatch(
                file.id(),
                name,
                file.sha256(),
                by,
                clock.instant(),
                scope,
                sent.language(),
                sent.partial(),
                sent.source()));
        audit.record(new Act(
                by,
                "roster.uploaded",
                "import:" + id,
                Map.of("sha256", file.sha256(), "bytes", String.valueOf(file.bytes()))));
        jobs.check(id);
        return id;
    }

    private static String shortened(String name) {
        var bare = CleanText.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
